package id.sarpras.schedule.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that somebody has, and for which stretch of the trial that may have been so: from the
/// question that got it until the answer that it is gone.
final class Stay {

  final List<Claim> claims;
  final long from;
  long until = Long.MAX_VALUE;

  /// Null where nobody was told.
  @Nullable Had had;

  private Stay(@Nullable Had had, List<Claim> claims, long from) {
    this.had = had;
    this.claims = claims;
    this.from = from;
  }

  static Stay of(Had had, List<Claim> claims, long from) {
    return new Stay(had, claims, from);
  }

  /// What somebody may have had who was never told.
  static Stay perhaps(List<Claim> claims, long from) {
    return new Stay(null, claims, from);
  }

  /// When it lapses by itself.
  Instant expires() {
    Had known = had;
    return known == null ? Instant.MAX : known.expires();
  }
}
