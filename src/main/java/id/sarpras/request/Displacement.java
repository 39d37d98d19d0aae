package id.sarpras.request;

import id.sarpras.shared.Period;
import java.time.Instant;

/// A booking gave way to something that goes before (*penggeseran*).
///
/// @param use when it would have been
/// @param event the request to which it gave way
/// @param reference of that request
/// @param officer who ordered it
/// @param onBehalfOf the name of the absent officer for whom a deputy did it; empty otherwise
public record Displacement(
    Period use,
    RequestId event,
    String reference,
    String officer,
    String onBehalfOf,
    String reason,
    Instant at) {}
