package id.sarpras.notification;

import id.sarpras.shared.UnitId;
import java.util.UUID;

/// Carries notices by one channel without an officer. A channel that has none is done by hand.
public interface Courier {

  Channel channel();

  /// Whether it can carry anything in this installation, as far as its settings say.
  boolean isReady();

  /// Takes a notice on, in the transaction in which it was given: what is sent is sent by a job
  /// that is written down here.
  void take(UnitId unit, UUID notice);
}
