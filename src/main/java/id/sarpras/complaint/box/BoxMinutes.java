package id.sarpras.complaint.box;

import id.sarpras.identity.Officer;
import id.sarpras.standard.ServiceUnit;
import java.time.Instant;

/// What the minutes (*berita acara*) of an opening say.
///
/// @param version above 1 for a correction
/// @param remark what else was seen; the reason of a correction
public record BoxMinutes(
    ServiceUnit unit,
    Box box,
    Instant openedAt,
    Officer first,
    Officer second,
    int version,
    int letters,
    String remark) {}
