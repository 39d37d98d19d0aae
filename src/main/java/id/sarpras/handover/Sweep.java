package id.sarpras.handover;

import id.sarpras.request.BookingState;
import id.sarpras.shared.Actor;
import id.sarpras.standard.ServiceUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the hour brings: who did not come within the grace, and which rooms are left.
@Component
public class Sweep {

  /// Where the program stood still for longer, it cannot know who came: officers say it.
  private static final Duration KNOWN_FOR = Duration.ofDays(1);

  private final UseFiles files;
  private final Attendance attendance;
  private final Handovers handovers;
  private final InstantSource clock;

  Sweep(UseFiles files, Attendance attendance, Handovers handovers, InstantSource clock) {
    this.files = files;
    this.attendance = attendance;
    this.handovers = handovers;
    this.clock = clock;
  }

  /// Each use in a transaction of its own.
  ///
  /// @return how many were missed or left
  public int of(ServiceUnit unit) {
    Instant now = clock.instant();
    List<UseFile> open = files.open(unit.id(), now, any -> false);
    return (int)
        open.stream()
            .filter(
                file ->
                    file.state() == BookingState.BOOKED
                        ? isMissed(file, now)
                            && attendance.miss(unit, file.id(), new Actor.Program())
                        : isOver(file, now) && handovers.leave(unit.id(), file.id()))
            .count();
  }

  private boolean isMissed(UseFile file, Instant now) {
    Instant closes = attendance.window(file.use()).closes();
    return !now.isBefore(closes) && now.isBefore(closes.plus(KNOWN_FOR)) && file.missed().isEmpty();
  }

  private static boolean isOver(UseFile file, Instant now) {
    return !now.isBefore(file.use().booking().period().end()) && !file.isOwed();
  }
}
