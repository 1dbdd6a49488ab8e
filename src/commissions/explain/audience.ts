/**
 * Who is shown something. Staff see everything. A distributor sees the own figures; of the downline number, name,
 * plan, month of joining and volumes; of those above nothing but steps.
 */
export type Audience = 'staff' | { readonly distributorId: number };

/** Whether this is somebody's own, or staff look. */
export function isForStaff(audience: Audience): audience is 'staff' {
  return audience === 'staff';
}
