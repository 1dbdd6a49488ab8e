/** The shapes that the reference implementation takes and gives. Every scalar is a string, as in the YAML of design section 2. */

/** `qualification: { pv: "190.00", frontlineBuyers: 5, frontlineVolume: "950.00" }   # allowed on any bonus` */
export interface QualificationDocument {
  readonly pv?: string | undefined;
  readonly frontlineBuyers?: string | undefined;
  readonly frontlineVolume?: string | undefined;
}

export interface LevelBonusDocument {
  readonly bonus: 'level';
  /** The first rate is for level 1; each is a percentage with its sign, `'20%'`. */
  readonly rates: readonly string[];
  readonly qualification?: QualificationDocument | undefined;
}

export interface InfinityBonusDocument {
  readonly bonus: 'infinity';
  readonly fromLevel: string;
  readonly rate: string;
  readonly mode: 'every' | 'nearest';
  readonly qualification?: QualificationDocument | undefined;
}

export type BonusDocument = LevelBonusDocument | InfinityBonusDocument;
export type BonusName = BonusDocument['bonus'];

export interface PlanDocument {
  readonly bonuses: readonly BonusDocument[];
}

export interface TransitionDocument {
  readonly newcomer: string;
  readonly then: string;
  readonly months: string;
  readonly countFrom: 'enrolment' | 'first-volume';
}

export interface PlanSetDocument {
  readonly planSet: string;
  readonly currency: string;
  readonly pointValue: string;
  readonly rounding: 'half-up';
  readonly payoutCeiling: string;
  readonly refundedQualification: 'lost' | 'kept';
  readonly transition: TransitionDocument;
  readonly plans: Readonly<Record<string, PlanDocument>>;
}

export interface ReferenceDistributor {
  readonly no: string;
  readonly sponsorNo: string | null;
  readonly enrolledOn: string;
  readonly status: 'active' | 'suspended' | 'terminated';
  /** As known from earlier periods. */
  readonly firstVolumePeriod: string | null;
}

export interface ReferenceVolume {
  readonly distributorNo: string;
  /** Negative for the refund of an open period's order. */
  readonly cv: string;
}

export interface ReferenceInput {
  readonly planSet: PlanSetDocument;
  readonly minorDigits: number;
  readonly period: string;
  /** In any order; a child may stand before its sponsor. */
  readonly distributors: readonly ReferenceDistributor[];
  /** In any order; any number for one distributor. */
  readonly volumes: readonly ReferenceVolume[];
}

export interface ReferenceLine {
  readonly distributorNo: string;
  readonly plan: string;
  readonly bonus: BonusName;
  readonly level: string;
  readonly volume: string;
  readonly rate: string;
  readonly amount: string;
}

export interface ReferenceStanding {
  readonly distributorNo: string;
  readonly sponsorNo: string | null;
  readonly plan: string;
  readonly pv: string;
  readonly gv: string;
  readonly levels: readonly string[];
  readonly rest: string;
  readonly infinityQualified: boolean;
  readonly total: string;
  /** As known after this period. */
  readonly firstVolumePeriod: string | null;
}

export interface ReferenceResult {
  readonly lines: readonly ReferenceLine[];
  readonly standings: readonly ReferenceStanding[];
  readonly overCeiling: boolean;
}

export interface ReferenceClaim {
  readonly refundNo: string;
  readonly buyerNo: string;
  readonly cv: string;
  readonly bookedIn: string;
}

export interface ClawbackInput {
  /** Must be the one frozen with the closed period. */
  readonly planSet: PlanSetDocument;
  readonly minorDigits: number;
  readonly closed: ReferenceInput;
  /** In the order in which they are booked. */
  readonly claims: readonly ReferenceClaim[];
}

export interface ReferenceAdjustment {
  readonly bookedIn: string;
  readonly distributorNo: string;
  readonly bonus: BonusName;
  readonly level: string;
  readonly refundNo: string;
  readonly amount: string;
}

export interface ClawbackResult {
  /** In the order of the claims; within a claim by distributorNo, bonus, level. */
  readonly adjustments: readonly ReferenceAdjustment[];
}

export type WorstCase =
  | { readonly bounded: true; readonly percent: string }
  | { readonly bounded: false; readonly percentByLevels: string; readonly passesHundredAtAncestor: number };

export type NothingReason =
  | 'beyond-plan-levels'
  | 'plan-without-bonus'
  | 'not-qualified'
  | 'blocked'
  | 'terminated'
  | 'no-volume'
  | 'no-plan'
  | 'not-enrolled';

export type BonusAnswer =
  | { readonly bonus: BonusName; readonly level: string }
  | { readonly bonus: BonusName; readonly reason: NothingReason };
