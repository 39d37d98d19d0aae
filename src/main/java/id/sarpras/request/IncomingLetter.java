package id.sarpras.request;

import java.time.LocalDate;

/// The guest's letter (*surat permohonan*): the one requirement of the standard.
public record IncomingLetter(String number, LocalDate date, String sender, String subject) {}
