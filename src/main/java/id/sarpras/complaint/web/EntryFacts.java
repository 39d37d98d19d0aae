package id.sarpras.complaint.web;

import static id.sarpras.complaint.ComplaintChannel.EMAIL;
import static id.sarpras.complaint.ComplaintChannel.FACE_TO_FACE;
import static id.sarpras.complaint.ComplaintChannel.FAX;
import static id.sarpras.complaint.ComplaintChannel.LAPOR;
import static id.sarpras.complaint.ComplaintChannel.TELEPHONE;
import static id.sarpras.complaint.ComplaintChannel.WHATSAPP;

import id.sarpras.complaint.ComplaintChannel;
import java.util.List;
import java.util.Set;

/// What a channel asks of the official who writes a complaint down.
public record EntryFacts(ComplaintChannel channel) {

  /// Those that are written down by hand; boxes have pages of their own, and online the complainant
  /// writes.
  public static final List<ComplaintChannel> BY_HAND =
      List.of(FACE_TO_FACE, TELEPHONE, WHATSAPP, FAX, EMAIL, LAPOR);

  private static final Set<ComplaintChannel> SPOKEN = Set.of(FACE_TO_FACE, TELEPHONE);
  private static final Set<ComplaintChannel> CALLED_BACK = Set.of(TELEPHONE, WHATSAPP);
  private static final Set<ComplaintChannel> DATED = Set.of(FAX, LAPOR);

  /// Whether the complainant is there or on the line: it is read back before it is saved, and other
  /// cases are looked up while they speak.
  public boolean isSpoken() {
    return SPOKEN.contains(channel);
  }

  /// Whether a number is needed to reach the complainant again.
  public boolean needsPhone() {
    return CALLED_BACK.contains(channel);
  }

  public boolean needsFax() {
    return channel == FAX;
  }

  public boolean needsEmail() {
    return channel == EMAIL;
  }

  /// Whether there may be a letter with a date of its own.
  public boolean isWritten() {
    return !CALLED_BACK.contains(channel);
  }

  /// Whether a whole conversation is pasted in.
  public boolean isPasted() {
    return channel == WHATSAPP;
  }

  /// Whether a caller may wish to be called back.
  public boolean hasCallBack() {
    return channel == TELEPHONE;
  }

  /// Whether the sender's machine or the other register says when it was received, so that it is
  /// never just now.
  public boolean isDated() {
    return DATED.contains(channel);
  }

  /// Whether it has a number of its own elsewhere.
  public boolean isNumbered() {
    return channel == LAPOR;
  }
}
