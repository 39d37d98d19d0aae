package id.sarpras.request;

/// Somebody else who asks for some of the same at the same time and is not decided.
///
/// @param booking of the other request
/// @param over the booking of the request that is looked from
public record Rival(FacilityRequest request, Booking booking, Booking over) {}
