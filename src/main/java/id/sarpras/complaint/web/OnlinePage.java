package id.sarpras.complaint.web;

import id.sarpras.complaint.Similar;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.standard.ServiceStandard;
import java.util.List;

/// The form by which anybody complains.
///
/// @param id of this form, so that sending it twice makes one case
/// @param challenge what the browser works on meanwhile
/// @param scans uploaded already
/// @param similar what is being handled already, as far as others may know; empty before sending
/// @param seconds until it can be sent without script; 0 where nothing is waited for
public record OnlinePage(
    Form form,
    String id,
    String challenge,
    int bits,
    List<Scan> scans,
    List<Similar> similar,
    long seconds,
    ServiceStandard standard) {}
