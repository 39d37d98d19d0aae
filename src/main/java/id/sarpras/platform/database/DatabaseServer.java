package id.sarpras.platform.database;

/// The PostgreSQL that this installation works on.
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

  /// How its owner gets in.
  DatabaseAccess access();

  @Override
  void close();
}
