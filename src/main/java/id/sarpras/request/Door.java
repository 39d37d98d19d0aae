package id.sarpras.request;

/// Where the guest came in. It is the same case by either door.
public enum Door {
  DESK,
  ONLINE
}
