package id.sarpras.identity.web;

import id.sarpras.identity.DemoAccounts.Account;
import id.sarpras.page.Form;
import java.util.List;

/// The sign-in page.
///
/// @param next where to go afterwards
/// @param ended whether a session ended in the middle of typing
public record SignInPage(Form form, String next, boolean ended, List<Account> demo) {

  /// Only a page of the officers as a browser writes its address, never another host.
  static String safe(String next) {
    return next.matches("/petugas([/?][!-~&&[^\\\\]]*)?") ? next : "/petugas";
  }
}
