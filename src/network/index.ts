export { NetworkModule } from './network.module';
export type { Distributor, DistributorStatus } from './distributor';
export { findDistributor, type FoundDistributor } from './find-distributor';
export { EnrolDistributor, type Enrolment } from './enrolment/enrol-distributor.service';
export type { EnrolmentRequest } from './enrolment/enrolment-facts';
export { DistributorImport } from './import/distributor-import.service';
export {
  lastMoveId,
  MoveDistributor,
  type Moved,
  type MovePlan,
  type MoveRequest,
  type SponsorMove,
} from './changes/move-distributor.service';
export {
  ChangeStatus,
  lastStatusChangeId,
  type StatusChange,
  type StatusRequest,
} from './changes/change-status.service';
export { readReason, readVoluntaryReason } from './changes/reason';
export { DistributorView, type LevelCount, type UplineMember } from './views/distributor.view';
export { closureSource, type MemberSource } from './views/downline.sql';
export type { DownlineMember } from './views/downline-member';
export { type DownlineRequest, DownlineView } from './views/downline.view';
export { membersInOrder, type OrderAsked } from './views/members-in-order';
export { type SearchHit, type SearchRequest, SearchView } from './views/search.view';
export { type MemberHit, searchMembers } from './views/search-members';
export { LateEnrolments } from './views/late-enrolments.view';
export { isInDownline } from './views/network-oracle';
export { forgetUnfinishedClosure } from './closure/forget-unfinished';
export { ClosureCheck } from './closure/closure-check.service';
export type { ClosureFindings, ClosurePair } from './closure/closure-findings';
export { periodTreeSql } from './period-tree.sql';
export { recountEnrolments } from './recount-enrolments';
export { downlineLevelsSql } from './downline-levels.sql';
export { networkCommands } from './network.commands';
