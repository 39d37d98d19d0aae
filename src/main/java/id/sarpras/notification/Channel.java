package id.sarpras.notification;

/// A way by which a guest is told something. The text of each is `channel.<name>`.
public enum Channel {
  /// The page of the case, read with the tracking code: attempted when published, delivered when
  /// the guest opens it.
  PAGE,
  /// Delivered when the receiver's mail server has taken it.
  EMAIL,
  /// A chat that an officer sends by hand from a prepared link.
  WHATSAPP,
  /// A printed letter: attempted when printed, delivered when handed over.
  LETTER
}
