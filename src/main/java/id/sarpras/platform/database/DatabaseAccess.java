package id.sarpras.platform.database;

/// A database and the user who owns its tables.
///
/// @param url begins with `jdbc:postgresql://`
/// @param user may make tables, and the role of the application if nobody made it
/// @param password shown nowhere
public record DatabaseAccess(String url, String user, String password) {

  /// The same user's access to another database of the same server.
  public DatabaseAccess to(String database) {
    return new DatabaseAccess(
        url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database), user, password);
  }

  @Override
  public String toString() {
    return user + " at " + url.replaceFirst("\\?.*", "");
  }
}
