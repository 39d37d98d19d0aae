package id.sarpras.identity;

import java.util.List;

/// The accounts that the sign-in page of a demonstration shows; none in an office.
public interface DemoAccounts {

  /// An account anybody may use.
  record Account(String username, String password, String name, String position, Role role) {}

  List<Account> accounts();
}
