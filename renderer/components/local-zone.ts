/** The zone of this machine: of times that belong to no agreement, such as when something was done. */
export const LOCAL_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
