package id.sarpras.identity.web;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Passwords;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An officer's own account: another password.
@Controller
@RequestMapping("/petugas/akun")
public class AccountController {

  /// The page.
  public record AccountPage(Officer officer, Form form, boolean changed) {}

  private final Passwords passwords;
  private final SignIns signIns;

  AccountController(Passwords passwords, SignIns signIns) {
    this.passwords = passwords;
    this.signIns = signIns;
  }

  @GetMapping
  View show(Officer officer, @RequestParam(defaultValue = "false") boolean berubah) {
    return Show.page("identity/account", new AccountPage(officer, Form.empty(), berubah));
  }

  @PostMapping
  View change(
      Officer officer,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    Form form = Form.of(posted);
    if (!passwords.matches(officer, form.value("lama"))) {
      form.refuse("lama", "password.old-wrong");
    }
    PasswordRules.check(form);
    if (form.isRefused()) {
      return Show.page("identity/account", new AccountPage(officer, form, false)).refused();
    }
    passwords.set(officer, form.value("sandi"));
    signIns.endOthers(officer, request);
    return Show.redirect("/petugas/akun?berubah=true");
  }
}
