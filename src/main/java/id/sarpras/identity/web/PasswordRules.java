package id.sarpras.identity.web;

import id.sarpras.identity.Passwords;
import id.sarpras.page.Form;

/// Long enough, not longer than can be read, and typed twice alike. No other rules: they only make
/// passwords worse.
final class PasswordRules {

  private PasswordRules() {}

  static void check(Form form) {
    String password = form.value("sandi");
    if (password.length() < Passwords.SHORTEST) {
      form.refuse("sandi", "password.short", Passwords.SHORTEST);
    } else if (!Passwords.fits(password)) {
      form.refuse("sandi", "password.long", Passwords.LONGEST);
    } else if (!password.equals(form.value("ulang"))) {
      form.refuse("ulang", "password.different");
    }
  }
}
