package id.sarpras.agenda;

/// Who invites or is invited.
record Party(String name, String email) {}
