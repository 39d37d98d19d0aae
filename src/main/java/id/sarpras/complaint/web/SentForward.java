package id.sarpras.complaint.web;

import id.sarpras.complaint.Forwarded;
import id.sarpras.complaint.forward.Forward;

/// A forward on the page of its case.
///
/// @param isNewest whether what comes back is written down to this one
public record SentForward(Forward forward, Forwarded.State state, boolean isNewest) {}
