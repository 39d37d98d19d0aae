package id.sarpras.schedule.proof;

import id.sarpras.schedule.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Whoever is told something writes it down here at once. At the end [Truth] reads it.
final class Ledger {

  private final SharedClock clock;
  private final Consumer<Entry> book;

  private Ledger(SharedClock clock, Consumer<Entry> book) {
    this.clock = clock;
    this.book = book;
  }

  /// @param entries where all is kept
  static Ledger in(Queue<Entry> entries, SharedClock clock) {
    return new Ledger(clock, entries::add);
  }

  /// Tells every entry to somebody outside this process, as a line.
  static Ledger to(Consumer<String> lines, SharedClock clock) {
    return new Ledger(clock, entry -> lines.accept(Journal.write(entry)));
  }

  /// @return the moment before the question
  long tries(List<BookingId> bookings, List<Claim> wanted) {
    long begun = clock.moment();
    book.accept(new Entry.Tried(begun, bookings, wanted));
    return begun;
  }

  void settled(long begun) {
    book.accept(new Entry.Settled(clock.moment(), begun));
  }

  void took(Had had, long begun) {
    book.accept(new Entry.Took(clock.moment(), begun, had));
  }

  void refused(List<Claim> wanted, List<BookingId> own, long begun) {
    book.accept(new Entry.Refused(clock.moment(), begun, wanted, own));
  }

  void became(Had had) {
    book.accept(new Entry.Became(clock.moment(), had));
  }

  void gone(BookingId booking) {
    book.accept(new Entry.Gone(clock.moment(), booking));
  }

  void wentOut(BookingId booking) {
    book.accept(new Entry.WentOut(clock.moment(), booking));
  }

  void ticked(Instant to) {
    book.accept(new Entry.Ticked(clock.moment(), to));
  }

  void divided(UUID hall, List<UUID> spaces) {
    book.accept(new Entry.Divided(clock.moment(), hall, spaces));
  }

  static Queue<Entry> paper() {
    return new ConcurrentLinkedQueue<>();
  }
}
