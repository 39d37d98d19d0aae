package id.sarpras.request.proof;

import id.sarpras.facility.Facility;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// While it lasts, the database gives up one in thirty of the writes that take or free some things,
/// as if two had waited for each other in a ring.
record BadLuck(JdbcClient database) implements AutoCloseable {

  private static final String WORDS = "a ring on purpose";
  private static final String STRIKE =
      """
      CREATE FUNCTION bad_luck() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(NEW.facility_id, OLD.facility_id) = ANY(TG_ARGV[0]::uuid[]) AND random() < 1.0 / 30 THEN
          RAISE EXCEPTION '%s' USING ERRCODE = 'deadlock_detected';
        END IF;
        RETURN NULL;
      END $$
      """
          .formatted(WORDS);
  private static final String ON =
      """
      CREATE TRIGGER bad_luck AFTER INSERT OR UPDATE OR DELETE ON %s
      FOR EACH ROW EXECUTE FUNCTION bad_luck('{%s}')
      """;

  /// @param owner of the tables
  static BadLuck with(List<Facility> things, DataSource owner) {
    var luck = new BadLuck(JdbcClient.create(owner));
    String ids =
        things.stream().map(one -> one.id().value().toString()).collect(Collectors.joining(","));
    luck.database.sql(STRIKE).update();
    List.of("occupancy", "stock_use")
        .forEach(table -> luck.database.sql(ON.formatted(table, ids)).update());
    return luck;
  }

  /// Whether it was this that a deed met, and no ring that came by itself.
  static boolean was(Throwable met) {
    return String.valueOf(met.getMessage()).contains(WORDS);
  }

  @Override
  public void close() {
    database.sql("DROP FUNCTION bad_luck CASCADE").update();
  }
}
