import { Company, type CompanyOptions } from './company';

/** A story in a company of its own. */
export async function inACompany(
  options: CompanyOptions,
  work: (company: Company) => Promise<void>,
): Promise<void> {
  const company = await Company.start(options);
  try {
    await work(company);
  } finally {
    await company.stop();
  }
}
