package id.sarpras.mailbox.web;

import id.sarpras.mailbox.Quarantine.Opened;
import id.sarpras.page.Form;

/// One mail that waits for an official.
public record QuarantinePage(Opened opened, Form form) {}
