package id.sarpras.schedule;

import java.util.List;

/// What a search has found.
///
/// @param fitting all that was wished; the best first
/// @param instead where nothing fits: what comes nearest to it, the nearest first
/// @param hindrances where nothing fits: what stands in the way of each thing at the one time that
///   is wished; of any time on some days only what always does
public record Found(List<Proposal> fitting, List<Proposal> instead, List<Hindrance> hindrances) {}
