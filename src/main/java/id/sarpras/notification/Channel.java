package id.sarpras.notification;

/// A way by which somebody is told something. The text of each is `channel.<name>`.
public enum Channel {
  /// The page of the case, read with the tracking code: attempted when published, delivered when
  /// the guest opens it.
  PAGE,
  /// Delivered when the receiver's mail server has taken it.
  EMAIL,
  /// A chat: sent by an officer from a prepared link, or by the program where it may.
  WHATSAPP,
  /// A printed letter: attempted when printed, delivered when handed over.
  LETTER,
  /// A call that an officer makes.
  TELEPHONE,
  /// A letter that an officer sends by fax.
  FAX,
  /// The answer that an officer enters at SP4N-LAPOR!.
  LAPOR;

  /// Whether an officer does it and says how it went.
  public boolean isByHand() {
    return this != PAGE && this != EMAIL;
  }
}
