package id.sarpras.request.web;

import id.sarpras.request.Named;
import id.sarpras.request.Offer;
import id.sarpras.request.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of the schedule belongs to a case on its guest's page.
///
/// @param until when the first hold ends
/// @param completeBy until when the guest can complete it; empty where it does not wait for that
/// @param competed whether others may be approved for the same before
/// @param rivals how many others ask for the same
/// @param offers what can be accepted now
/// @param places where it stands on the waiting list
/// @param canWait whether the guest could enter the list
public record GuestSlots(
    Optional<Instant> until,
    Optional<Instant> completeBy,
    boolean competed,
    int rivals,
    List<Named<Offer>> offers,
    List<Place> places,
    boolean canWait) {}
