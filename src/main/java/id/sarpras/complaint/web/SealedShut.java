package id.sarpras.complaint.web;

import id.sarpras.complaint.Vault;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/// Says that a seal cannot be opened, and that nothing is lost: the administrator has to put the
/// key back.
@ControllerAdvice(basePackageClasses = SealedShut.class)
class SealedShut {

  private static final Logger LOG = LoggerFactory.getLogger(SealedShut.class);

  @ExceptionHandler
  View shut(Vault.CannotOpen why) {
    LOG.error("A complainant cannot be read: {}", why.getMessage());
    return Show.page("complaint/sealed-shut", Form.empty()).status(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
