export interface TypedPlan {
  document: string;
  from: string;
}
