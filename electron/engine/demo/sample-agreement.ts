/**
 * The agreement of the sample workspace: IT answers Marketing within 24 hours, critical requests within 4, and both look at it
 * every six months. Everything in it is made up. `docs/agreement-file.md` shows the same text.
 */
const TEXT = `# A service level agreement as text. Lines that begin with # are remarks.
apiVersion: accord/v1
kind: Agreement
metadata:
  reference: SLA-IT-MKT
  title: IT support for Marketing
spec:
  version: 1
  effective: { from: 2026-01-01, to: 2026-12-31 }
  timeZone: Europe/London
  purpose: Technology support that keeps Marketing's campaigns running.

  provider:
    department: IT
    owner: { name: Dana Reed, role: IT manager, email: dana.reed@example.org, phone: "+44 20 7946 0101" }
    deputy: { name: Ruben Okafor, role: Service desk lead, email: ruben.okafor@example.org }
    contacts:
      - { name: Service desk, role: First contact for every request, email: servicedesk@example.org }
  customer:
    department: Marketing
    owner: { name: Lee Wong, role: Head of Marketing, email: lee.wong@example.org }
    deputy: { name: Siân Evans, role: Campaign operations lead, email: sian.evans@example.org }

  scope:
    services:
      - id: hardware-software
        name: Hardware and software
        description: Maintenance and repair of computers, printers and the applications that Marketing uses.
        outcomes:
          - Every workplace can be worked at on every working day
          - Campaign tools are installed and kept up to date
      - id: network
        name: Network
        description: Secure and reliable network access, with as little downtime as can be.
        outcomes:
          - Campaigns go out without waiting for the network
      - id: backup-recovery
        name: Backup and recovery
        description: Regular backup of Marketing's data, and its recovery.
        outcomes:
          - No campaign is lost or damaged for good
      - id: training-support
        name: Training and support
        description: Training and support for the software and tools that Marketing uses.
        outcomes:
          - New colleagues can use the campaign tools within their first week
    exclusions:
      - General IT services provided to the whole organisation
      - Equipment and software that Marketing bought without IT

  responsibilities:
    provider:
      - Maintain and repair hardware and software
      - Keep network access secure and reliable
      - Back up Marketing's data and recover it when asked
      - Train and support Marketing's people in the tools they use
    customer:
      - Give timely and accurate information about technology needs
      - Follow IT's guidelines and recommendations on the use of hardware and software
  expectations:
    provider:
      - Critical issues are reported by telephone as well as by ticket
    customer:
      - The requester is told before a deadline is missed, not after

  calendars:
    - id: office
      timeZone: Europe/London
      hours:
        mon: ["08:30-12:30", "13:30-17:30"]
        tue: ["08:30-12:30", "13:30-17:30"]
        wed: ["08:30-12:30", "13:30-17:30"]
        thu: ["08:30-12:30", "13:30-17:30"]
        fri: ["08:30-12:30", "13:30-17:30"]
      holidays:
        - { date: 2026-01-01, name: New Year's Day }
        - { date: 2026-04-03, name: Good Friday }
        - { date: 2026-04-06, name: Easter Monday }
        - { date: 2026-05-04, name: Early May bank holiday }
        - { date: 2026-05-25, name: Spring bank holiday }
        - { date: 2026-08-31, name: Summer bank holiday }
        - { date: 2026-12-25, name: Christmas Day }
        - { date: 2026-12-28, name: Boxing Day (substitute day) }
      openings:
        - { date: 2026-03-28, hours: ["10:00-14:00"], name: Spring campaign goes live }
      closures:
        - { date: 2026-06-12, hours: ["13:30-17:30"], name: IT away day }

  data:
    sources: [service-desk]
    where: { department: [Marketing] }

  targets:
    - id: response-critical
      name: Respond to critical requests
      description: A person of the service desk answers within four hours of opening time.
      metric: response-time
      where: { priority: [critical] }
      within: 4h
      objective: 95%
      minimum: 90%
      weight: 3
      counting: { clock: office }
    - id: response-standard
      name: Respond to all other requests
      description: A person of the service desk answers within 24 hours of opening time, which are three working days.
      metric: response-time
      where: { priority: [high, medium, low] }
      within: 24h
      objective: 95%
      minimum: 90%
      weight: 2
      counting: { clock: office }
    - id: resolution-urgent
      name: Resolve critical and high requests
      metric: resolution-time
      where: { priority: [critical, high] }
      within: { critical: 8h, high: 16h }
      objective: 90%
      minimum: 80%
      weight: 2
      counting: { clock: office }
    - id: resolution-standard
      name: Resolve medium and low requests
      metric: resolution-time
      where: { priority: [medium, low] }
      within: 5bd
      objective: 90%
      minimum: 85%
      weight: 1
      counting: { clock: office }
    - id: network-uptime
      name: Network access is up
      description: Measured from outage records, round the clock, planned maintenance left out.
      metric: availability
      service: network
      objective: 99.5%
      weight: 2
      counting: { clock: 24x7 }

  escalation:
    - { after: 100%, to: IT manager }
    - { after: +8h, to: Head of Marketing }
  reporting: { every: 1 month, to: [Dana Reed, Lee Wong] }
  review: { every: 6 months, first: 2026-07-08, attendees: [Dana Reed, Ruben Okafor, Lee Wong, Siân Evans] }
  consequences:
    - { target: response-critical, below: 95%, remedy: A cause and a remedy for every miss in the review }
    - { target: response-critical, below: 90%, remedy: Improvement plan within ten working days }
    - { target: resolution-urgent, below: 80%, remedy: Monthly reviews until the minimum is reached again }

  prerequisites:
    - { id: customer-needs, met: true, evidence: Notes of the interviews of 3 December 2025 }
    - { id: defined-services, met: true, evidence: Service catalogue of November 2025 }
    - { id: metrics-and-targets, met: true, evidence: The targets of this agreement }
    - { id: monitoring, met: false, evidence: Tickets are measured; outages of the network are not recorded yet }
    - { id: incident-process, met: true, evidence: Chapter 4 of the service desk handbook }
    - { id: communication, met: true, evidence: Weekly call of the service desk with campaign operations }
    - { id: ownership, met: true, evidence: The owners of this agreement }
    - { id: improvement, met: true, evidence: Reviews every six months }
    - { id: training, met: false }
    - { id: governance, met: true, evidence: Steering group minutes of 9 December 2025 }
  signatures:
    - { party: provider, name: Dana Reed, role: IT manager, date: 2025-12-10 }
    - { party: customer, name: Lee Wong, role: Head of Marketing, date: 2025-12-12 }
`

/** The sample agreement as a file's text, the same bytes every time. */
export function sampleAgreementText(): string {
  return TEXT
}
