package id.sarpras.complaint;

import java.time.Instant;

/// To whom a case was given.
///
/// @param team its name; empty for a person alone
/// @param officer whose name; empty for a team alone
public record Assignment(String team, String officer, String instruction, String by, Instant at) {}
