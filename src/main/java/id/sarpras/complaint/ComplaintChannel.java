package id.sarpras.complaint;

import id.sarpras.notification.Channel;

/// By which way a complaint came: the seven of the published standard, and SP4N-LAPOR!. The text of
/// each is `complaint.channel.<name>`.
public enum ComplaintChannel {
  FACE_TO_FACE(Channel.LETTER),
  BOX(Channel.PAGE),
  WHATSAPP(Channel.WHATSAPP),
  TELEPHONE(Channel.TELEPHONE),
  FAX(Channel.FAX),
  EMAIL(Channel.EMAIL),
  ONLINE(Channel.PAGE),
  LAPOR(Channel.LAPOR);

  private final Channel way;

  ComplaintChannel(Channel way) {
    this.way = way;
  }

  /// By which way its answer goes back first.
  public Channel way() {
    return way;
  }
}
