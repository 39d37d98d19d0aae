package id.sarpras.complaint;

import id.sarpras.standard.ServiceStandard.ComplaintClass;
import java.util.List;
import java.util.Optional;

/// A complaint with all that belongs to it but who complained.
///
/// @param klass its class; empty until it is classified
/// @param classes all classes of the standard it runs under
public record ComplaintFile(
    Complaint complaint,
    Optional<ComplaintClass> klass,
    List<ComplaintClass> classes,
    List<Message> messages,
    List<Attachment> attachments,
    List<Answer> answers,
    List<Result> results,
    Optional<Satisfaction> satisfaction) {

  /// The question that waits for the complainant.
  public Optional<Message> question() {
    return complaint.restsSince().isEmpty()
        ? Optional.empty()
        : messages.reversed().stream().filter(Message::question).findFirst();
  }

  /// The answer of the stage that is over, the newest.
  public Optional<Answer> answer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }
}
