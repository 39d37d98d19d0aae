package id.sarpras.complaint;

import id.sarpras.identity.Officer;
import org.springframework.stereotype.Component;

/// A complaint that is answered while the complainant is still there: registered, classified and
/// answered, all of it or nothing.
@Component
public class OnTheSpot {

  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final Answers answers;

  OnTheSpot(ComplaintIntake intake, ComplaintDesk desk, Answers answers) {
    this.intake = intake;
    this.desk = desk;
    this.answers = answers;
  }

  /// Registers a complaint as settled. The same form sent twice settles once.
  ///
  /// @param classCode a class whose answers need no approval
  public Registered settle(Officer officer, Handover handover, String classCode, String answer) {
    return intake.once(handover, () -> settled(officer, handover, classCode, answer));
  }

  private Registered settled(Officer officer, Handover handover, String classCode, String answer) {
    Registered registered = intake.take(handover, ignored -> {});
    Outcome classified = desk.classify(officer, registered.id(), 0, classCode, "", "");
    if (classified instanceof Outcome.Done) {
      answers.answer(officer, registered.id(), 1, answer);
    }
    return registered;
  }
}
