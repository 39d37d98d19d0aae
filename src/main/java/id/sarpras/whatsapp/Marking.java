package id.sarpras.whatsapp;

import id.sarpras.shared.TrackingCodes;

/// Keyed hashes of what must not lie in the database: message ids, in which Meta writes the
/// sender's number, and addresses.
final class Marking {

  private Marking() {}

  static byte[] message(TrackingCodes marks, String id) {
    return marks.mark("whatsapp-message:" + id);
  }

  static byte[] address(TrackingCodes marks, String address) {
    return marks.mark("whatsapp-address:" + address);
  }
}
