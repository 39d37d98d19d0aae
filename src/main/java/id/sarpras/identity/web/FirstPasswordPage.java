package id.sarpras.identity.web;

import id.sarpras.identity.Officer;
import id.sarpras.page.Form;
import java.util.Optional;

/// Where an officer chooses the first password.
///
/// @param holder empty where the link was used already or is too old
public record FirstPasswordPage(String token, Form form, Optional<Officer> holder) {}
