package id.sarpras.platform.database;

/// A PostgreSQL that an administrator runs: neither started nor stopped here.
record ExternalPostgres(DatabaseAccess access) implements DatabaseServer {

  @Override
  public void close() {}
}
