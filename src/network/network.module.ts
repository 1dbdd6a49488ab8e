import { Module } from '@nestjs/common';
import { DOWNLINE_ORACLE } from '../access';
import { PeriodsModule } from '../periods';
import { ChangeStatus } from './changes/change-status.service';
import { CorrectProfile } from './changes/correct-profile.service';
import { MoveDistributor } from './changes/move-distributor.service';
import { ClosureCheck } from './closure/closure-check.service';
import { EnrolDistributor } from './enrolment/enrol-distributor.service';
import { ContactView } from './contact/contact.view';
import { ShareContact } from './contact/share-contact.service';
import { ChangeController } from './http/change.controller';
import { ContactController } from './http/contact.controller';
import { DistributorController } from './http/distributor.controller';
import { LateEnrolmentController } from './http/late-enrolment.controller';
import { DistributorImport } from './import/distributor-import.service';
import { ProfileData } from './personal-data/profile-data';
import { DistributorView } from './views/distributor.view';
import { DownlineView } from './views/downline.view';
import { LateEnrolments } from './views/late-enrolments.view';
import { NetworkOracle } from './views/network-oracle';
import { SearchView } from './views/search.view';

const offered = [
  ChangeStatus,
  ClosureCheck,
  DistributorImport,
  DistributorView,
  DownlineView,
  EnrolDistributor,
  LateEnrolments,
  MoveDistributor,
  SearchView,
];

@Module({
  imports: [PeriodsModule],
  controllers: [DistributorController, ChangeController, ContactController, LateEnrolmentController],
  providers: [
    ...offered,
    ContactView,
    CorrectProfile,
    ProfileData,
    ShareContact,
    { provide: DOWNLINE_ORACLE, useClass: NetworkOracle },
  ],
  exports: [...offered, DOWNLINE_ORACLE],
})
export class NetworkModule {}
