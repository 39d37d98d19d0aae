package id.sarpras.complaint;

import id.sarpras.identity.Officer;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A complaint that is answered while the complainant is still there: registered, classified and
/// answered, all of it or nothing.
@Component
public class OnTheSpot {

  /// Undoes the registration.
  private static final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final Answers answers;
  private final Notifications notifications;

  OnTheSpot(
      ComplaintIntake intake, ComplaintDesk desk, Answers answers, Notifications notifications) {
    this.intake = intake;
    this.desk = desk;
    this.answers = answers;
    this.notifications = notifications;
  }

  /// Registers a complaint as settled. The same form sent twice settles once. The answer counts as
  /// delivered: the complainant has heard it.
  ///
  /// @param classCode a class whose answers need no approval
  /// @return empty where this officer cannot answer it, because it is about him or her or its class
  ///   asks for approval; then it is not registered either
  public Optional<Registered> settle(
      Officer officer, Handover handover, String classCode, String answer) {
    try {
      return Optional.of(
          intake.register(handover, id -> answer(officer, handover, id, classCode, answer)));
    } catch (Unanswerable nothingIsDone) {
      return Optional.empty();
    }
  }

  private void answer(
      Officer officer, Handover handover, ComplaintId id, String classCode, String answer) {
    must(desk.classify(officer, id, 0, classCode, "", ""));
    must(answers.answer(officer, id, 1, answer));
    Channel own = handover.channel().way();
    notifications.said(
        officer.unit(), id.value(), own.isByHand() ? own : Channel.PAGE, officer.actor());
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new Unanswerable();
    }
  }
}
