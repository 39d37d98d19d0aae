package id.sarpras.complaint.web;

import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import java.util.List;

/// The official's form for whatever came in by a channel that needs a hand.
///
/// @param channels those that are entered by hand
/// @param quick the classes that can be answered on the spot
public record EntryPage(
    Form form,
    String id,
    ComplaintChannel channel,
    List<ComplaintChannel> channels,
    List<ComplaintClass> quick,
    List<Scan> scans) {}
