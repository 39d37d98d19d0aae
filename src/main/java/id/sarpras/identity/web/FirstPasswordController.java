package id.sarpras.identity.web;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Passwords;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The one-time link: an officer chooses a password and is signed in.
@Controller
@RequestMapping("/masuk/pertama/{token}")
class FirstPasswordController {

  private final Passwords passwords;
  private final SignIns signIns;

  FirstPasswordController(Passwords passwords, SignIns signIns) {
    this.passwords = passwords;
    this.signIns = signIns;
  }

  @GetMapping
  View show(@PathVariable String token) {
    return page(token, Form.empty(), HttpStatus.OK);
  }

  @PostMapping
  View choose(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(posted);
    PasswordRules.check(form);
    if (form.isRefused()) {
      return page(token, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<Officer> officer = passwords.redeem(token, form.value("sandi"));
    officer.ifPresent(
        known -> {
          signIns.begin(known, request, response);
          signIns.endOthers(known, request);
        });
    return officer.isPresent() ? Show.redirect("/petugas") : page(token, form, HttpStatus.GONE);
  }

  private View page(String token, Form form, HttpStatus status) {
    Optional<Officer> holder = passwords.holder(token);
    return Show.page("identity/first-password", new FirstPasswordPage(token, form, holder))
        .status(holder.isPresent() ? status : HttpStatus.GONE);
  }
}
