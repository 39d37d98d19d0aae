package id.sarpras.request;

import static id.sarpras.request.BookingEvent.BOOK;
import static id.sarpras.request.BookingEvent.CANCEL;
import static id.sarpras.request.BookingEvent.DISPLACE;
import static id.sarpras.request.BookingEvent.HAND_OVER;
import static id.sarpras.request.BookingEvent.LAPSE;
import static id.sarpras.request.BookingEvent.MISS;
import static id.sarpras.request.BookingEvent.MOVE;
import static id.sarpras.request.BookingEvent.REFUSE;
import static id.sarpras.request.BookingEvent.REINSTATE;
import static id.sarpras.request.BookingEvent.RETURN;
import static id.sarpras.request.BookingState.BOOKED;
import static id.sarpras.request.BookingState.CANCELLED;
import static id.sarpras.request.BookingState.DISPLACED;
import static id.sarpras.request.BookingState.IN_USE;
import static id.sarpras.request.BookingState.LAPSED;
import static id.sarpras.request.BookingState.NO_SHOW;
import static id.sarpras.request.BookingState.PENDING;
import static id.sarpras.request.BookingState.REFUSED;
import static id.sarpras.request.BookingState.RETURNED;

import java.util.List;
import java.util.Optional;

/// The whole life of a booking in one table.
public final class BookingLifecycle {

  /// From a state, by an event, to a state.
  public record Transition(BookingState from, BookingEvent event, BookingState to) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(PENDING, BOOK, BOOKED),
          new Transition(PENDING, REFUSE, REFUSED),
          new Transition(PENDING, LAPSE, LAPSED),
          new Transition(PENDING, CANCEL, CANCELLED),
          new Transition(PENDING, MOVE, PENDING),
          new Transition(BOOKED, MOVE, BOOKED),
          new Transition(BOOKED, CANCEL, CANCELLED),
          new Transition(BOOKED, DISPLACE, DISPLACED),
          new Transition(BOOKED, HAND_OVER, IN_USE),
          new Transition(BOOKED, MISS, NO_SHOW),
          new Transition(NO_SHOW, REINSTATE, BOOKED),
          new Transition(IN_USE, RETURN, RETURNED));

  private BookingLifecycle() {}

  /// Where an event leads; empty where it cannot happen.
  public static Optional<BookingState> after(BookingState from, BookingEvent event) {
    return TABLE.stream()
        .filter(row -> row.from() == from && row.event() == event)
        .map(Transition::to)
        .findFirst();
  }
}
