import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Caller, type CallerIdentity, DistributorScope, LookedAtDistributor, Roles } from '../../access';
import { CountryField, EmailField, HttpTransactions, PersonNameField } from '../../platform/http';
import { CorrectProfile } from '../changes/correct-profile.service';
import { ShareContact } from '../contact/share-contact.service';
import { ContactView } from '../contact/contact.view';

class ContactSharing {
  @ApiProperty({ description: 'Whether the own sponsor may see how to reach this person.' })
  @IsBoolean({ message: '$property must be true or false.' })
  shared!: boolean;
}

class CorrectedProfile {
  @PersonNameField()
  name!: string;

  @EmailField({ description: 'None when left out.', optional: true })
  email?: string;

  @CountryField({ description: 'None when left out.', optional: true })
  country?: string;
}

/** Who somebody is, how to reach that person, and who may know. */
@ApiTags('distributors')
@Controller('distributors/:no')
export class ContactController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly contacts: ContactView,
    private readonly sharing: ShareContact,
    private readonly correcting: CorrectProfile,
  ) {}

  /** A distributor sees the own, and that of the own frontline where the person has allowed it. Each look is recorded. */
  @Get('contact')
  @LookedAtDistributor('contact.seen')
  @Roles('admin', 'auditor', 'distributor')
  contact(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'downline');
      return this.contacts.get(tx, { distributorId, distributorNo: no, caller });
    });
  }

  /** Puts right who the person is. */
  @Put('profile')
  @Roles('admin')
  correct(@Param('no') no: string, @Body() profile: CorrectedProfile, @Caller() caller: CallerIdentity) {
    return this.transactions.write(async (tx) => {
      const { distributorNo, name, email, country } = await this.correcting.correct(
        tx,
        no,
        profile,
        caller.name,
      );
      return { distributorNo, name, email, country };
    });
  }

  /** The person’s own decision: nobody else takes it. */
  @Put('contact-sharing')
  @Roles('distributor')
  share(@Param('no') no: string, @Body() { shared }: ContactSharing, @Caller() caller: CallerIdentity) {
    return this.transactions.write(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      return this.sharing.share(tx, { distributorId, distributorNo: no, shared, by: caller.name });
    });
  }
}
