/** What a payment is for, as configured, filled in: `{no}` is the distributor's number, `{batch}` the batch's. */
export const purposeOf = (template: string, batchId: number, distributorNo: string): string =>
  template.replaceAll('{no}', distributorNo).replaceAll('{batch}', String(batchId));
