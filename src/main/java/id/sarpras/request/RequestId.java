package id.sarpras.request;

import java.util.UUID;

/// One case.
public record RequestId(UUID value) {}
