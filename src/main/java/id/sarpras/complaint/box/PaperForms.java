package id.sarpras.complaint.box;

import id.sarpras.shared.TrackingCode;
import id.sarpras.shared.TrackingCodes;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The paper form for the box. Nothing is kept of a form that is printed: its number and its code
/// belong together by the installation's key alone (docs/decisions/0004).
@Component
public class PaperForms {

  /// One form.
  ///
  /// @param serial on the part that goes into the box
  /// @param code on the stub that the writer keeps
  public record PaperForm(FormSerial serial, TrackingCode code) {}

  private final TrackingCodes codes;
  private final SecureRandom random = new SecureRandom();

  PaperForms(TrackingCodes codes) {
    this.codes = codes;
  }

  /// New forms, each with a number and a code of its own.
  public List<PaperForm> print(int count) {
    return IntStream.range(0, count)
        .mapToObj(ignored -> FormSerial.next(random))
        .map(serial -> new PaperForm(serial, codes.codeOf(submission(serial))))
        .toList();
  }

  /// The submission of the letter that was written on a form: it makes the stub's code the code of
  /// the case.
  public UUID submission(FormSerial serial) {
    return codes.submissionOf("box-form:" + serial.value());
  }
}
