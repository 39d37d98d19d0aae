package id.sarpras.identity.web;

import id.sarpras.identity.DemoAccounts;
import id.sarpras.identity.Passwords;
import id.sarpras.identity.Passwords.Tried;
import id.sarpras.page.Form;
import id.sarpras.page.Show;
import id.sarpras.shared.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The officers' door.
@Controller
@RequestMapping("/masuk")
class SignInController {

  private static final int WRONG_ONES = 30;
  private static final Duration WAIT = Duration.ofMinutes(15);

  private final Allowance tries = new Allowance(WRONG_ONES, WAIT);
  private final Passwords passwords;
  private final SignIns signIns;
  private final Optional<DemoAccounts> demo;

  SignInController(Passwords passwords, SignIns signIns, Optional<DemoAccounts> demo) {
    this.passwords = passwords;
    this.signIns = signIns;
    this.demo = demo;
  }

  @GetMapping
  View show(
      @RequestParam(defaultValue = "") String sesi,
      @RequestParam(defaultValue = "") String lanjut) {
    return Show.page("identity/sign-in", page(Form.empty(), lanjut, sesi.equals("berakhir")));
  }

  @PostMapping
  View signIn(
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(posted);
    String address = request.getRemoteAddr();
    if (!tries.take(address)) {
      return refused(form, "sign-in.locked", HttpStatus.TOO_MANY_REQUESTS);
    }
    return switch (passwords.sign(form.value("nama"), form.value("sandi"))) {
      case Tried.Welcome(var officer) -> {
        tries.giveBack(address);
        boolean kept = signIns.begin(officer, request, response);
        yield Show.redirect(kept ? "/petugas/lanjutkan" : SignInPage.safe(form.value("lanjut")));
      }
      case Tried.Wrong() -> refused(form, "sign-in.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
      case Tried.Locked() -> refused(form, "sign-in.locked", HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private View refused(Form form, String why, HttpStatus status) {
    form.refuse("nama", why);
    return Show.page("identity/sign-in", page(form, form.value("lanjut"), false)).status(status);
  }

  private SignInPage page(Form form, String next, boolean ended) {
    return new SignInPage(
        form, SignInPage.safe(next), ended, demo.map(DemoAccounts::accounts).orElse(List.of()));
  }
}
