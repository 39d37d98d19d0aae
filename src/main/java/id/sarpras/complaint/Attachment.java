package id.sarpras.complaint;

import id.sarpras.letter.Scan;

/// A file of a case.
///
/// @param inward whether only officers see it
public record Attachment(Scan scan, boolean inward) {}
