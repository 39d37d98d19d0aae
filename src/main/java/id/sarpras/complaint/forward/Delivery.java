package id.sarpras.complaint.forward;

import java.time.LocalDate;

/// How a package reached the inspectorate.
///
/// @param way such as *diantar*
/// @param receipt the number of its receipt; empty where there is none
public record Delivery(String way, String receipt, LocalDate day) {}
