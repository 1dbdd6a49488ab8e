export interface paths {
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuditController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuditController_showHead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AuditController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/personal-data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PersonalDataController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PersonalDataController_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController_list'];
    put?: never;
    post: operations['SessionController_begin'];
    delete: operations['SessionController_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SessionController_endThis'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SessionController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/current/step-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['StepUpController_stepUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MeController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['MeController_changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MeController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MeController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MeController_renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['MyTokensController_list'];
    put?: never;
    post: operations['MyTokensController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['MyTokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/links/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['LinkController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['LinkController_forgot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UserController_list'];
    put?: never;
    post: operations['UserController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UserController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['UserController_changeRoles'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UserController_disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UserController_enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UserAccessController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UserAccessController_listSessions'];
    put?: never;
    post?: never;
    delete: operations['UserAccessController_endSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UserAccessController_listTokens'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{id}/tokens/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['UserAccessController_revokeToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DistributorController_search'];
    put?: never;
    post: operations['DistributorController_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DistributorController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/upline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DistributorController_upline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ChangeController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ChangeController_moves'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ChangeController_status'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statuses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ChangeController_statusHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContactController_contact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['ContactController_correct'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/contact-sharing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['ContactController_share'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/late-enrolments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LateEnrolmentController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlanController_list'];
    put?: never;
    post: operations['PlanController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlanController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{version}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlanController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PlanController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/plans/{version}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PlanController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/late-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BookedLateController_lateOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/claims': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BookedLateController_claims'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ClientController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OrderController_list'];
    put?: never;
    post: operations['OrderController_book'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/orders/{orderNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OrderController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/orders/{orderNo}/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RefundController_list'];
    put?: never;
    post: operations['RefundController_book'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ImportController_list'];
    put?: never;
    post: operations['ImportController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ImportController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/take-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ImportController_takeIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ImportController_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/beginning': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ImportContentController_beginning'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ImportContentController_problems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/bad-lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ImportContentController_badLines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/account-statement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AccountController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntriesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/entries/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntriesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/entries/{id}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntriesController_transfers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/trial-balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LedgerController_trialBalance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/accounts/{code}/statement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LedgerController_account'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/journal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LedgerController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/owed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OwedController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/adjustments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AdjustmentController_list'];
    put?: never;
    post: operations['AdjustmentController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/adjustments/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AdjustmentController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/downline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DownlineController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/downline/levels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DownlineController_levels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/downline/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DownlineSearchController_search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/downline/path': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DownlineSearchController_path'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statements/{period}/explain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ExplainController_explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/move/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['MovePreviewController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeriodController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeriodController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/readiness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeriodController_isReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeriodController_listRuns'];
    put?: never;
    post: operations['PeriodController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/simulations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PeriodResultsController_simulate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{period}/exports/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeriodResultsController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunController_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RunController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RunController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/bonuses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_bonuses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_lines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/standings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_standings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/adjustments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_adjustments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_changed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{id}/lost-qualifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RunRowsController_lostQualifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StatementController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statements/{period}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StatementController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statements/{period}/on-plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StatementController_onPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StatementController_balance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/statements/{period}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StatementFileController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/payout-methods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutMethodController_list'];
    put?: never;
    post: operations['PayoutMethodController_set'];
    delete: operations['PayoutMethodController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutRuleController_listHolds'];
    put?: never;
    post: operations['PayoutRuleController_hold'];
    delete: operations['PayoutRuleController_release'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/tax-status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutRuleController_listStatuses'];
    put: operations['PayoutRuleController_setStatus'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/exchange-rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ExchangeRateController_list'];
    put?: never;
    post: operations['ExchangeRateController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchController_list'];
    put?: never;
    post: operations['BatchController_freeze'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchController_items'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/left-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchController_leftOut'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/freeze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchController_freezeAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchFileController_download'];
    put?: never;
    post: operations['BatchFileController_export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BatchFileController_readRegister'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/submitted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BatchFileController_submitted'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutPreviewController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/distributors/{no}/payouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutsOfController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-totals/{year}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PayoutsOfController_yearly'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bank-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AnswerController_list'];
    put?: never;
    post: operations['AnswerController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bank-entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntryController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bank-entries/{id}/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntryController_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payout-batches/{id}/items/{position}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntryController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payouts-in-transit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TransitController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['HealthController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can work: the database answers and is migrated */
    get: operations['HealthController_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccountBalance: {
      /** @enum {string} */
      code:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      name: string;
      type: string;
      currency: string;
      debits: string;
      credits: string;
      /** @description Debits less credits: what is owed is below zero. */
      balance: string;
    };
    AccountMove: {
      entry: number;
      source: string;
      effectiveOn: string;
      recordedAt: string;
      text: string;
      /** @description The entry that this one corrects. */
      corrects: number | null;
      /**
       * @description The other account.
       * @enum {string}
       */
      account:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      currency: string;
      /** @description One of the two is null. */
      debit: string | null;
      credit: string | null;
      /** @description After this, in this currency: what is owed, is earned or was paid out is above zero. */
      balance: string;
    };
    AncestorAnswer: {
      bonus: string;
      /** @description The line that it stands in or would have stood in; null where the ancestor's plan has none. */
      level: string | null;
      /** @description In percent. */
      rate: string | null;
      /**
       * @description Null: it was paid.
       * @enum {string|null}
       */
      reason:
        | 'beyond-plan-levels'
        | 'blocked'
        | 'no-plan'
        | 'no-volume'
        | 'not-enrolled'
        | 'not-qualified'
        | 'plan-without-bonus'
        | 'terminated'
        | null;
      conditions: components['schemas']['ConditionShown'][];
      /** @description `blocked`: how many steps above the buyer and below the ancestor it was paid. */
      blockedStepsUp: number | null;
      blockedStepsBelow: number | null;
      /** @description The buyer's volume in the line; null where it was not paid. Lines are rounded as a whole, so it has no amount. */
      volume: string | null;
      lineVolume: string | null;
      lineAmount: string | null;
    };
    AncestorExplanation: {
      ancestor: components['schemas']['PersonShown'];
      buyer: components['schemas']['LineMember'];
      /** @description From the buyer up to the ancestor. */
      steps: number;
      answers: components['schemas']['AncestorAnswer'][];
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      basis: 'closed' | 'estimate' | 'review';
      /**
       * Format: date-time
       * @description When the run's snapshot was taken: what came in later is not in an estimate.
       */
      calculatedAt: string;
      currency: string;
      estimate?: components['schemas']['EstimateShown'];
    };
    AnswerReport: {
      answerId: number;
      /** @description The same file was taken in before: nothing changed. */
      isKnown: boolean;
      entries: number;
      statuses: number;
      /** @description Entries that an earlier answer had told. */
      repeated: number;
      /** @description Of this answer: entries that are in the books now, and those that wait for people. */
      posted: number;
      unmatched: number;
      /** @description Of this answer: what contradicts what the books know. */
      alarms: number;
      warnings: {
        message: string;
        code: string;
      }[];
      batches: components['schemas']['ChangedBatch'][];
    };
    Balance: {
      distributorNo: string;
      currency: string;
      /** @description The totals of all closed periods' statements. */
      earned: string;
      /** @description What refunds booked in periods not closed will take back: zero or negative. Payouts hold it back. */
      refundPending: string;
      /** @description Corrections by hand, approved and not posted yet. */
      manualPending: string;
      /** @description What the books owe: earned, less what was paid out or is on its way. Below zero for a debt. */
      payable: string;
      /** @description Since when: the day of the oldest earnings in it, or from which a debt stands; null for 0. */
      since: string | null;
      /** @description What is on its way to the bank account, in the currencies that it is paid in. */
      inTransit: components['schemas']['InTransit'][];
    };
    BatchInFull: {
      /** @description How many items came to what, by state. */
      states: {
        [key: string]: {
          items: number;
          amount: string;
        };
      };
      /** @description How many were left out for which reason. */
      leftOut: {
        [key: string]: number;
      };
      /** @description Accounts to which several people of the batch are paid: worth a look. At most 50. */
      sharedAccounts: {
        account: string;
        distributorNos: string[];
      }[];
      files: components['schemas']['FileShown'][];
      /** @description Whether somebody else than who froze it has to approve it; not in a company of one. */
      needsSecondPerson: boolean;
      id: number;
      format: string;
      /** @enum {string} */
      state: 'approved' | 'cancelled' | 'closed' | 'draft' | 'exported' | 'frozen' | 'settling' | 'submitted';
      /** @description Paid in, and taken from balances in. */
      currency: string;
      balanceCurrency: string;
      rate: string | null;
      rateOn: string | null;
      items: number | null;
      gross: string | null;
      fee: string | null;
      tax: string | null;
      net: string | null;
      /** @description What the bank is to pay, in `currency`. */
      amount: string | null;
      hash: string | null;
      /** @description Those who have left are paid as well. */
      withTerminated: boolean;
      madeBy: string;
      madeAt: string;
      frozenBy: string | null;
      frozenAt: string | null;
      approvedBy: string | null;
      approvedAt: string | null;
      approvalWaived: boolean;
      rejectedBy: string | null;
      rejectedAt: string | null;
      rejectedReason: string | null;
      exportedBy: string | null;
      exportedAt: string | null;
      messageId: string | null;
      /** @description Of the ledger, with which the money left the balances. */
      entry: number | null;
      submittedBy: string | null;
      submittedAt: string | null;
      bankReference: string | null;
      cancelledBy: string | null;
      cancelledAt: string | null;
      cancelGround: string | null;
      cancelReason: string | null;
      releasedBy: string | null;
      releasedAt: string | null;
      closedAt: string | null;
    };
    BatchInTransit: {
      batchId: number;
      state: string;
      currency: string;
      payments: number;
      amount: string;
      since: string;
      /** @description Days since. */
      age: number;
    };
    BatchShown: {
      id: number;
      format: string;
      /** @enum {string} */
      state: 'approved' | 'cancelled' | 'closed' | 'draft' | 'exported' | 'frozen' | 'settling' | 'submitted';
      /** @description Paid in, and taken from balances in. */
      currency: string;
      balanceCurrency: string;
      rate: string | null;
      rateOn: string | null;
      items: number | null;
      gross: string | null;
      fee: string | null;
      tax: string | null;
      net: string | null;
      /** @description What the bank is to pay, in `currency`. */
      amount: string | null;
      hash: string | null;
      /** @description Those who have left are paid as well. */
      withTerminated: boolean;
      madeBy: string;
      madeAt: string;
      frozenBy: string | null;
      frozenAt: string | null;
      approvedBy: string | null;
      approvedAt: string | null;
      approvalWaived: boolean;
      rejectedBy: string | null;
      rejectedAt: string | null;
      rejectedReason: string | null;
      exportedBy: string | null;
      exportedAt: string | null;
      messageId: string | null;
      /** @description Of the ledger, with which the money left the balances. */
      entry: number | null;
      submittedBy: string | null;
      submittedAt: string | null;
      bankReference: string | null;
      cancelledBy: string | null;
      cancelledAt: string | null;
      cancelGround: string | null;
      cancelReason: string | null;
      releasedBy: string | null;
      releasedAt: string | null;
      closedAt: string | null;
    };
    BlockedShown: {
      /** @description CV. */
      volume: string;
      /** @description Who was paid on it, the nearest steps first. */
      earners: {
        stepsBelow: number;
        earners: number;
        volume: string;
      }[];
    };
    BonusStanding: {
      bonus: string;
      qualified: boolean;
      /** @description Empty: it asks nothing. */
      conditions: components['schemas']['ConditionShown'][];
      /** @description In an estimate: what it would add if the conditions held, beside the total and not in it; null where they do. */
      wouldAdd?: string | null;
    };
    ChainHead: {
      /** @description How many entries are sealed; digits. */
      sequence: string;
      /** @description SHA-256, hex. */
      hash: string;
    };
    ChangedBatch: {
      batchId: number;
      state: string;
      accepted: number;
      paid: number;
      rejected: number;
      returned: number;
      /** @description That nobody knows the end of yet. */
      open: number;
    };
    CheckedPlan: {
      planSet: string;
      currency: string;
      /** @description Hex. */
      sha256: string;
      worstCase: string;
      worst:
        | {
            /** @enum {string} */
            kind: 'bounded';
            percent: string;
          }
        | {
            /** @enum {string} */
            kind: 'unbounded';
            /** @description So many levels are paid otherwise than all those above. */
            levels: number;
            levelsPercent: string;
            /** @description What bonuses that pay an order once add, wherever. */
            oncePercent: string;
            /** @description What each ancestor above those levels adds, without end. */
            percentPerAncestorAbove: string;
            /** @description With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
            passesHundredAtAncestor: number;
          };
      /** @description The version in force for that period; null while there is none. */
      replaces: number | null;
      changes: components['schemas']['PlanChange'][];
      /** @description The period has begun: adding it needs a reason and a second person. */
      isCorrection: boolean;
      obstacles: ('plan-currency' | 'plan-period-frozen' | 'plan-unchanged')[];
    };
    ClientShown: {
      clientNo: string;
      knownSince: string;
      orders: number;
      /** @description CV of those orders, as ordered. */
      cv: string;
      /** @description CV that came back within the period: what counts is `cv` less this. */
      refunded: string;
    };
    ColumnChoice: {
      header: string;
      column: string | null;
    };
    ConditionShown: {
      /** @enum {string} */
      condition: 'frontlineBuyers' | 'frontlineVolume' | 'pv';
      /** @enum {string} */
      unit: 'cv' | 'people';
      required: string;
      actual: string;
      /** @description `0.00` or `0` when it is met. */
      missing: string;
      met: boolean;
    };
    Contact: {
      distributorNo: string;
      name: string;
      email: string | null;
    };
    CsvProblem: {
      /** @description Physical line, from 1, on which the row starts. */
      line: number;
      /** @description Name of the column at fault; null where the row as a whole is. */
      column: string | null;
      /** @description What stood there, cut to 80 characters; null where no single value is at fault. */
      value: string | null;
      /** @description Stable, kebab case. */
      code: string;
      message: string;
    };
    DeliveredLink: {
      mailedTo: string | null;
      link: string | null;
      /** @description Why it was not sent; null when it was. */
      notMailed: string | null;
      endsAt: string;
    };
    DownlineHits: {
      distributorNo: string;
      figuresOf: components['schemas']['PeriodShown'] | null;
      /** @description Numbers that begin with the text, names that do, then whoever else holds the words. */
      items: components['schemas']['DownlineMember'][];
      /** @description Whether there are more than were asked for: then more of the name is wanted, no further page. */
      hasMore: boolean;
    };
    DownlineLevel: {
      level: number;
      /** @description As of now. */
      people: number;
      /** @description With personal volume, where they stood in the period of the figures. */
      buyers: number;
      /** @description CV of that period, as in the statement; null while no period has figures. */
      volume: string | null;
    };
    DownlineMember: {
      /** @description Steps below. */
      level: number;
      pv: string | null;
      gv: string | null;
      /** @description People below, on all levels, where the period has them. */
      downline: number | null;
      /** @description Of those, who stand directly below. */
      frontline: number | null;
      /** @description For staff. */
      status?: string;
      distributorNo: string;
      name: string;
      /** @description The plan in the period; null for none. */
      plan: string | null;
      /** @description Month of joining, `2026-08`. */
      joined: string;
    };
    DownlinePage: {
      distributorNo: string;
      /** @description Where plans and volumes are from: the period asked for, or the latest that has figures; null while none has. */
      figuresOf: components['schemas']['PeriodShown'] | null;
      head: components['schemas']['DownlineMember'];
      items: components['schemas']['DownlineMember'][];
      nextCursor: string | null;
    };
    DownlinePath: {
      distributorNo: string;
      figuresOf: components['schemas']['PeriodShown'];
      /** @description From the frontline down to the person, none to oneself; whoever stands above the one asked is not in it. */
      items: components['schemas']['PathStep'][];
    };
    EnteredRate: {
      recordedBy: string;
      /** Format: date-time */
      recordedAt: string;
      validOn: string;
      from: string;
      to: string;
      /** @description Decimal text. */
      rate: string;
    };
    EntryLeg: {
      /** @enum {string} */
      debit:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      /** @enum {string} */
      credit:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      currency: string;
      transfers: number;
      amount: string;
    };
    Erasure: {
      distributorNo: string;
      erasedAt: string;
    };
    EstimateShown: {
      ageSeconds: number;
      note: string;
    };
    FileShown: {
      part: string;
      fileName: string;
      sha256: string;
      bytes: number;
      count: number;
      controlSum: string;
      madeBy: string;
      madeAt: string;
    };
    ImportFailure: {
      code: string;
      /** @description Forgotten with the bad lines: it may quote the file. */
      detail: string;
    };
    ImportJob: {
      id: number;
      /** @enum {string} */
      kind: 'distributors' | 'orders' | 'refunds';
      fileName: string;
      /** @description Hex. */
      sha256: string;
      bytes: number;
      uploadedBy: string;
      /** Format: date-time */
      uploadedAt: string;
      /** @enum {string} */
      state: 'checked' | 'checking' | 'done' | 'failed' | 'taking-in' | 'uploaded' | 'uploading';
      settings: components['schemas']['ImportSettings'] | null;
      /** @description Who last checked it or took it in. */
      actedBy: string | null;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      phase: string | null;
      /** @description Read so far. */
      doneBytes: number | null;
      report: components['schemas']['ImportOutcome'] | null;
      failure: components['schemas']['ImportFailure'] | null;
      /** @description Whether the bytes are still there, so that it can be checked or taken in. */
      hasFile: boolean;
      hasBadLines: boolean;
    };
    ImportOutcome: {
      rows: number;
      bad: number;
      added: number | null;
      unchanged: number | null;
      warnings: components['schemas']['ImportWarning'][];
    };
    ImportSettings: {
      /** @description What is not named has its own name. */
      columns: components['schemas']['ColumnChoice'][];
      skipBad: boolean;
      /** @enum {string} */
      late: 'next' | 'reject';
    };
    ImportWarning: {
      code: string;
      message: string;
      count: number;
    };
    InTransit: {
      currency: string;
      amount: string;
    };
    InTransit2: {
      batches: components['schemas']['BatchInTransit'][];
      books: {
        currency: string;
        amount: string;
      }[];
      agrees: boolean;
    };
    IssuedToken: {
      id: number;
      token: string;
    };
    ItemShown: {
      position: number;
      distributorNo: string;
      name: string;
      account: string;
      /** @description In the balances' currency. */
      gross: string;
      fee: string;
      tax: string;
      taxRatePpm: number;
      net: string;
      /** @description In the currency paid. */
      amount: string;
      rewritten: string[];
      reference: string | null;
      state: string;
      code: string | null;
      paidOn: string | null;
    };
    LateEnrolment: {
      distributorNo: string;
      name: string;
      enrolledOn: string;
    };
    LedgerEntryInFull: {
      /** @description Entries that correct this one. */
      correctedBy: number[];
      id: number;
      /** @description What it was posted from: `period/2026-10/earnings`, `payout/17/export`. */
      source: string;
      effectiveOn: string;
      recordedAt: string;
      by: string;
      text: string;
      /** @description The entry that this one corrects. */
      corrects: number | null;
      legs: components['schemas']['EntryLeg'][];
    };
    LeftOutShown: {
      distributorNo: string;
      name: string;
      reason: string;
      balance: string;
      /** @description What refunds not posted yet will take. */
      refundPending: string;
      /** @description Since when it has not been paid, or is owed. */
      since: string | null;
      facts: {
        [key: string]: unknown;
      };
    };
    LineAnswer: {
      bonus: string;
      /** @description `3`, `7+` */
      level: string;
      /** @description In percent, `7.5`; null where the person's plan does not pay the line. */
      rate: string | null;
      /** @description The volume it is paid on, or that is there without being paid; what is blocked is not in it. */
      volume: string;
      /** @description Null: nothing is paid. */
      amount: string | null;
      /**
       * @description Null: it is paid.
       * @enum {string|null}
       */
      reason:
        | 'beyond-plan-levels'
        | 'blocked'
        | 'no-plan'
        | 'no-volume'
        | 'not-enrolled'
        | 'not-qualified'
        | 'plan-without-bonus'
        | 'terminated'
        | null;
      /** @description What the bonus asks of the person, where the plan has it. */
      conditions: components['schemas']['ConditionShown'][];
      /** @description `not-qualified`: what the line would have added. */
      wouldAdd: string | null;
      blocked: components['schemas']['BlockedShown'] | null;
    };
    LineExplanation: {
      distributor: components['schemas']['PersonShown'];
      level: string;
      /** @description What is made of it: for a single level an answer of each bonus, whose line may reach over more levels. */
      answers: components['schemas']['LineAnswer'][];
      /** @description CV of all members on all pages; of a whole line, the volume that it is or would be paid on. */
      volume: string;
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      basis: 'closed' | 'estimate' | 'review';
      /**
       * Format: date-time
       * @description When the run's snapshot was taken: what came in later is not in an estimate.
       */
      calculatedAt: string;
      currency: string;
      estimate?: components['schemas']['EstimateShown'];
      items: components['schemas']['LineMember'][];
      nextCursor: string | null;
    };
    LineMember: {
      /** @description How many steps below the earner. */
      steps: number;
      /** @description CV, decimal: the orders less what came back within the period. */
      pv: string;
      distributorNo: string;
      name: string;
      /** @description The plan in the period; null for none. */
      plan: string | null;
      /** @description Month of joining, `2026-08`. */
      joined: string;
      orders?: components['schemas']['LineOrder'][];
      /** @description Orders beyond those listed. */
      ordersLeftOff?: number;
      /** @description CV of all of them, listed or not. An estimate's personal volume may be older than its orders. */
      ordersVolume?: string;
    };
    LineOrder: {
      orderNo: string;
      orderedOn: string;
      /** @description Null: the distributor's own. */
      clientNo: string | null;
      cv: string;
      /** @description What came back within the period. */
      refunded: string;
      /** @description What counts: `cv` less `refunded`. */
      net: string;
    };
    Mistake: {
      line: number;
      column: number;
      /** @description Such as `plans.professional.bonuses[1].mode`; empty for the document as a whole. */
      path: string;
      message: string;
    };
    Moved: {
      /** @description How many were moved, the top included. */
      people: number;
      id: string;
      distributorNo: string;
      fromSponsorNo: string;
      toSponsorNo: string;
      /** Format: date-time */
      movedAt: string;
      movedBy: string;
      reason: string;
    };
    NewSecondFactor: {
      secret: string;
      /** @description `otpauth://…`, for a QR code. */
      uri: string;
    };
    NewcomerMonths: {
      plan: string;
      /** @description What follows. */
      then: string;
      /** @description The period itself included. */
      monthsLeft: number;
      /** @description Last month on the newcomer's plan, `2026-12`. */
      last: string;
    };
    OrderShown: {
      orderNo: string;
      distributorNo: string;
      /** @description Null: the distributor's own. */
      clientNo: string | null;
      /** @description The company's day. */
      orderedOn: string;
      orderedAt: string;
      cv: string;
      amount: string | null;
      currency: string | null;
      /** @description Where it is booked, `2026-10`: a later one than its day's when that took no more. */
      period: string;
      bookedAt: string;
      /** @description Null: it came in a file. */
      bookedBy: string | null;
      /** @description CV of all its refunds. */
      refunded: string;
      /** @description CV that can still be refunded. */
      left: string;
    };
    OrderWithRefunds: {
      refunds: components['schemas']['RefundShown'][];
      orderNo: string;
      distributorNo: string;
      /** @description Null: the distributor's own. */
      clientNo: string | null;
      /** @description The company's day. */
      orderedOn: string;
      orderedAt: string;
      cv: string;
      amount: string | null;
      currency: string | null;
      /** @description Where it is booked, `2026-10`: a later one than its day's when that took no more. */
      period: string;
      bookedAt: string;
      /** @description Null: it came in a file. */
      bookedBy: string | null;
      /** @description CV of all its refunds. */
      refunded: string;
      /** @description CV that can still be refunded. */
      left: string;
    };
    OwedBalance: {
      distributorNo: string;
      name: string;
      currency: string;
      balance: string;
      /** @description Day of the oldest earning not paid yet, or of what began the debt. */
      since: string;
      /** @description Since then. */
      days: number;
    };
    PathStep: {
      distributorNo: string;
      name: string;
      /** @description Steps below whom it was asked of. */
      level: number;
      /** @description Which of the frontline by number, from 1. */
      place: number;
      /** @description How many the frontline is in which this one stands. */
      siblings: number;
    };
    PayoutHold: {
      id: number;
      reason: string;
      heldBy: string;
      /** Format: date-time */
      heldAt: string;
      releasedBy: string | null;
      /** Format: date-time */
      releasedAt: string | null;
      releaseReason: string | null;
    };
    PayoutPreview: {
      format: string;
      currency: string;
      /** @description In which the format can pay. */
      currencies: string[];
      balanceCurrency: string;
      rate: string | null;
      rateOn: string | null;
      items: number;
      gross: string;
      fee: string;
      tax: string;
      net: string;
      /** @description What the bank would pay, in `currency`. */
      amount: string;
      leftOut: components['schemas']['PreviewReason'][];
    };
    PayoutShown: {
      batch: number;
      /** @description `ready` and `approved` are not told apart: the money is being prepared. */
      state: string;
      /** @description The bank's reason where it refused or sent back. */
      code: string | null;
      /** @description Masked. */
      account: string;
      /** @description What left the balance, in its currency. */
      gross: string;
      fee: string;
      tax: string;
      net: string;
      balanceCurrency: string;
      /** @description What the bank pays. */
      amount: string;
      currency: string;
      rate: string | null;
      frozenAt: string;
      exportedOn: string | null;
      paidOn: string | null;
    };
    PeriodShown: {
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      basis: 'closed' | 'estimate' | 'review';
      /**
       * Format: date-time
       * @description When the run's snapshot was taken: what came in later is not in an estimate.
       */
      calculatedAt: string;
      currency: string;
      estimate?: components['schemas']['EstimateShown'];
    };
    PersonShown: {
      distributorNo: string;
      name: string;
      /** @description The plan in the period; null for none. */
      plan: string | null;
      /** @description Month of joining, `2026-08`. */
      joined: string;
    };
    PersonalData: {
      distributorNo: string;
      collectedAt: string;
      parts: {
        [key: string]: unknown;
      };
    };
    PlanChange: {
      /** @description Such as `plans.professional.infinity.mode`; a bonus is named, not numbered. */
      path: string;
      before: string | null;
      after: string | null;
    };
    PreviewReason: {
      reason: string;
      people: number;
      /** @description All of theirs, in the balances' currency; below zero where they owe. */
      balance: string;
      /** @description The first 50 of them by number. */
      first: components['schemas']['LeftOutShown'][];
    };
    Readiness: {
      period: string;
      /** @enum {string} */
      state: 'closed' | 'closing' | 'open' | 'review';
      /** @description What amounts in facts are in; null while no plan is in force. */
      currency: string | null;
      /** @description Empty once the period is frozen: there is nothing left to wait for. */
      checks: components['schemas']['ReadinessCheck'][];
    };
    ReadinessCheck: {
      /** @enum {string} */
      code:
        | 'adjustments-booked'
        | 'adjustments-waiting'
        | 'estimate'
        | 'import-under-way'
        | 'late-enrolments'
        | 'late-orders'
        | 'month-over'
        | 'period-before-closed'
        | 'plan-in-force'
        | 'plan-waiting'
        | 'refund-claims'
        | 'run-under-way';
      /** @enum {string} */
      state: 'blocking' | 'ok' | 'warning';
      /** @description How many there are; null where nothing is counted. */
      count: number | null;
      /** @description What a sentence about it needs. Money and CV are decimals. */
      facts: {
        [key: string]: (string | number | boolean) | null;
      };
      /** @description The list behind the count, as a path of this API; null where there is none. */
      list: string | null;
    };
    RefundShown: {
      refundNo: string;
      orderNo: string;
      refundedOn: string;
      refundedAt: string;
      cv: string;
      period: string;
      /** @description The closed period on which it is a claim; null where it is negative volume in the order's own. */
      claimOn: string | null;
      bookedAt: string;
      bookedBy: string | null;
    };
    RunPace: {
      /** @description How much of the phase is done in a second; null while that cannot be said. */
      perSecond: number | null;
      /** @description Of the phase; null where nobody knows how much there is to do. */
      secondsLeft: number | null;
      /** @enum {string} */
      phase: 'adjustments' | 'calculating' | 'finishing' | 'indexing' | 'reading' | 'waiting' | 'writing';
      done: number;
      total: number;
    };
    SearchHit: {
      distributorNo: string;
      name: string;
      /** @description Null for the root. */
      sponsorNo: string | null;
      /** @enum {string} */
      status: 'active' | 'suspended' | 'terminated';
      enrolledOn: string;
    };
    ShownAdjustment: {
      id: number;
      distributorNo: string;
      /** @description Signed, a decimal. */
      amount: string;
      currency: string;
      reason: string;
      requestedBy: string;
      requestedAt: string;
      approvedBy: string | null;
      approvalWaived: boolean;
      /** @description `2026-10`: the period whose approval posts it; null until a second person approved it. */
      period: string | null;
    };
    ShownAnswer: {
      id: number;
      format: string;
      fileName: string;
      /** @description Hex. */
      sha256: string;
      receivedBy: string;
      /** Format: date-time */
      receivedAt: string;
      entries: number;
      statuses: number;
      repeated: number;
      warnings: {
        code: string;
        message: string;
      }[];
      /** @description Days that it covers whole, of our accounts. */
      covers: {
        account: string | null;
        from: string;
        until: string;
      }[];
    };
    ShownEntry: {
      id: string;
      at: string;
      action: string;
      by: string;
      name: string | null;
      via: string;
      credential: string | null;
      address: string | null;
      requestId: string | null;
      subject: {
        kind: string;
        no: string;
      } | null;
      details:
        | (
            | string
            | number
            | boolean
            | unknown[]
            | {
                [key: string]: unknown;
              }
          )
        | null;
      /** @description Null until it is sealed. */
      seal: {
        sequence: string;
        hash: string;
      } | null;
    };
    ShownEntry2: {
      id: string;
      state: string;
      alarm: string | null;
      /** @enum {string} */
      direction: 'in' | 'out';
      amount: string;
      currency: string;
      bookedOn: string;
      ownAccount: string | null;
      endToEndId: string | null;
      number: string | null;
      orderedOn: string | null;
      bankReference: string | null;
      returnCode: string | null;
      account: string | null;
      name: string | null;
      purpose: string | null;
      item: string | null;
      settledAs: string | null;
      settledBy: string | null;
      settledReason: string | null;
      fileName: string;
      suggestions: components['schemas']['Suggestion'][];
    };
    ShownLedgerEntry: {
      id: number;
      /** @description What it was posted from: `period/2026-10/earnings`, `payout/17/export`. */
      source: string;
      effectiveOn: string;
      recordedAt: string;
      by: string;
      text: string;
      /** @description The entry that this one corrects. */
      corrects: number | null;
      legs: components['schemas']['EntryLeg'][];
    };
    ShownStatus: {
      /** @description `s12`, which {@link SettleEntry } takes. */
      id: string;
      /** @enum {string} */
      verdict: 'alarm' | 'unmatched';
      messageId: string | null;
      reference: string | null;
      status: string;
      bankStatus: string;
      code: string | null;
      doneOn: string | null;
      item: string | null;
      fileName: string;
    };
    ShownTransfer: {
      distributorNo: string | null;
      name: string | null;
      /** @enum {string} */
      debit:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      /** @enum {string} */
      credit:
        | 'bank'
        | 'bank-fees'
        | 'commission-expense'
        | 'correction-expense'
        | 'exchange'
        | 'in-transit'
        | 'payable'
        | 'payout-fees'
        | 'suspense'
        | 'tax-payable'
        | 'written-off';
      currency: string;
      amount: string;
    };
    ShownTrialBalance: {
      /** @description Up to which day, itself not; null for all there is. */
      until: string | null;
      accounts: components['schemas']['AccountBalance'][];
      /** @description Of each currency. The balance is zero. */
      totals: {
        currency: string;
        debits: string;
        credits: string;
        /** @description Debits less credits: what is owed is below zero. */
        balance: string;
      }[];
    };
    SponsorMove: {
      id: string;
      distributorNo: string;
      fromSponsorNo: string;
      toSponsorNo: string;
      /** Format: date-time */
      movedAt: string;
      movedBy: string;
      reason: string;
    };
    Statement: {
      distributorNo: string;
      name: string;
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      state: 'being-calculated' | 'closed' | 'open' | 'review';
      currency: string;
      /**
       * Format: date-time
       * @description When the figures' snapshot was taken; null without figures.
       */
      calculatedAt: string | null;
      /** @description How old an open period's estimate is; null for everything else. */
      estimateAgeSeconds: number | null;
      estimate?: components['schemas']['EstimateShown'];
      /** @description Null while the period is being calculated, or open without an estimate. */
      figures: components['schemas']['StatementFigures'] | null;
    };
    StatementExplanation: {
      distributor: components['schemas']['PersonShown'];
      pv: string;
      gv: string;
      /** @description Every line that any plan of the set could make of the volume there, by bonus and level. */
      lines: components['schemas']['LineAnswer'][];
      linesTotal: string;
      /** @description The first of them; further pages from `ExplainAdjustments`. */
      adjustments: {
        items: (
          | {
              /** @description As exported: `2026-09/level/3/R-17`, `manual/4`. */
              origin: string;
              /** @description Signed money, decimal. */
              amount: string;
              /** @enum {string} */
              kind: 'clawback';
              closedPeriod: string;
              bonus: string;
              level: string;
              /** @description In percent. */
              rate: string;
              refundNo: string;
              refundedOn: string;
              refunded: string;
              /**
               * @description `refund`: the volume stood in the line. `qualification-lost`: without it the bonus's conditions are missed, so what was left of the line is taken back whole.
               * @enum {string}
               */
              cause: 'qualification-lost' | 'refund';
              buyer: components['schemas']['PersonShown'];
              /** @description From the earner down to the buyer in the closed period; 0 for the earner's own order. */
              steps: number;
              /** @description For staff, and for the buyer. */
              orderNo?: string;
            }
          | {
              /** @description As exported: `2026-09/level/3/R-17`, `manual/4`. */
              origin: string;
              /** @description Signed money, decimal. */
              amount: string;
              /** @enum {string} */
              kind: 'manual';
              requestId: number;
              reason: string;
              /** @description Staff are named to staff alone. */
              requestedBy?: string;
              approvedBy?: string;
              approvalWaived?: boolean;
            }
        )[];
        nextCursor: string | null;
      };
      adjustmentsTotal: string;
      total: string;
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      basis: 'closed' | 'estimate' | 'review';
      /**
       * Format: date-time
       * @description When the run's snapshot was taken: what came in later is not in an estimate.
       */
      calculatedAt: string;
      currency: string;
      estimate?: components['schemas']['EstimateShown'];
    };
    StatementFigures: {
      /** @description False: the period does not count the distributor, who enrolled later. */
      counted: boolean;
      status: string;
      /** @description Null: none yet. */
      plan: string | null;
      /** @description While on the newcomer's plan. */
      newcomer: components['schemas']['NewcomerMonths'] | null;
      pv: string;
      gv: string;
      /** @description Level 1 first, as many as the plan set's deepest level bonus. */
      levels: string[];
      /** @description Everything below those levels. */
      rest: string;
      /** @description People below, on all levels. */
      downline: number;
      frontlineBuyers: number;
      /** @description The plan's bonuses. */
      bonuses: components['schemas']['BonusStanding'][];
      lines: components['schemas']['StatementLine'][];
      linesTotal: string;
      /** @description The first page. */
      adjustments: {
        items: (
          | {
              /** @description As exported: `2026-09/level/3/R-17`, `manual/4`. */
              origin: string;
              /** @description Signed money, decimal. */
              amount: string;
              /** @enum {string} */
              kind: 'clawback';
              closedPeriod: string;
              bonus: string;
              level: string;
              /** @description In percent. */
              rate: string;
              refundNo: string;
              refundedOn: string;
              refunded: string;
              /**
               * @description `refund`: the volume stood in the line. `qualification-lost`: without it the bonus's conditions are missed, so what was left of the line is taken back whole.
               * @enum {string}
               */
              cause: 'qualification-lost' | 'refund';
              buyer: components['schemas']['PersonShown'];
              /** @description From the earner down to the buyer in the closed period; 0 for the earner's own order. */
              steps: number;
              /** @description For staff, and for the buyer. */
              orderNo?: string;
            }
          | {
              /** @description As exported: `2026-09/level/3/R-17`, `manual/4`. */
              origin: string;
              /** @description Signed money, decimal. */
              amount: string;
              /** @enum {string} */
              kind: 'manual';
              requestId: number;
              reason: string;
              /** @description Staff are named to staff alone. */
              requestedBy?: string;
              approvedBy?: string;
              approvalWaived?: boolean;
            }
        )[];
        nextCursor: string | null;
      };
      adjustmentsTotal: string;
      /** @description Lines and adjustments. */
      total: string;
    };
    StatementLine: {
      bonus: string;
      /** @description `3`, `7+` */
      level: string;
      volume: string;
      /** @description In percent. */
      rate: string;
      amount: string;
    };
    StatementSummary: {
      period: string;
      /** @enum {string} */
      state: 'being-calculated' | 'closed' | 'open' | 'review';
      currency: string;
      /** Format: date-time */
      calculatedAt: string | null;
      /** @description Null without figures, or where there is none yet. */
      plan: string | null;
      /** @description Null without figures. */
      pv: string | null;
      gv: string | null;
      linesTotal: string | null;
      adjustmentsTotal: string | null;
      total: string | null;
    };
    StatusChange: {
      id: string;
      distributorNo: string;
      /** @enum {string} */
      fromStatus: 'active' | 'suspended' | 'terminated';
      /** @enum {string} */
      toStatus: 'active' | 'suspended' | 'terminated';
      /** Format: date-time */
      changedAt: string;
      changedBy: string;
      reason: string | null;
    };
    Suggestion: {
      /** @description `7/13`: batch and place in it. */
      item: string;
      distributorNo: string | null;
      amount: string;
      why: string[];
    };
    SupposedStatement: {
      distributor: components['schemas']['PersonShown'];
      /** @description The plan that is supposed. */
      plan: string;
      /** @description Every line that the supposed plan has, paid or why not. */
      lines: components['schemas']['LineAnswer'][];
      /** @description What its lines would have come to. */
      linesTotal: string;
      /** @description What the lines of the period come to. */
      actualLinesTotal: string;
      /** @description `linesTotal` less `actualLinesTotal`, signed. */
      difference: string;
      /** @description `2026-10` */
      period: string;
      /** @enum {string} */
      basis: 'closed' | 'estimate' | 'review';
      /**
       * Format: date-time
       * @description When the run's snapshot was taken: what came in later is not in an estimate.
       */
      calculatedAt: string;
      currency: string;
      estimate?: components['schemas']['EstimateShown'];
    };
    TaxStatus: {
      status: string;
      setBy: string;
      /** Format: date-time */
      setAt: string;
      /** Format: date-time */
      endedAt: string | null;
    };
    UplineMember: {
      /** @description 1 for the sponsor. */
      steps: number;
      distributorNo: string;
      name: string;
      /** @enum {string} */
      status: 'active' | 'suspended' | 'terminated';
      enrolledOn: string;
    };
    VersionsCompared: {
      version: number;
      /** @description Null: there is nothing to hold it against, and `changes` is empty. */
      against: number | null;
      /** @description Empty where both mean the same. */
      changes: components['schemas']['PlanChange'][];
    };
    ErasureReason: {
      /**
       * @description Why, such as the person’s own request; kept in the audit trail.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    SignInBody: {
      /** @description By which one signs in; any script, 1 to 100 characters. */
      userName: string;
      /** @description The password. */
      password: string;
      /** @description Of the authenticator app, or a recovery code; for whoever has a second factor. */
      code?: string;
    };
    StepUpBody: {
      /** @description Of the authenticator app. */
      code: string;
    };
    NewPassword: {
      /** @description The one until now. */
      currentPassword: string;
      /** @description 8 to 128 characters, none of those that everybody tries. */
      newPassword: string;
    };
    OwnPassword: {
      /** @description The password. */
      password: string;
    };
    FirstCode: {
      /** @description The first one of the new secret. */
      code: string;
    };
    NewToken: {
      /**
       * @description What it is for.
       * @example Sponsor was entered by mistake
       */
      name: string;
      /** @description What the token may of that. */
      scopes: ('read' | 'write' | 'approve' | 'payout-methods' | 'plans' | 'people')[];
      /** @description How long it opens. */
      days: number;
      /** @description The own one, of whoever has no second factor. */
      password?: string;
    };
    Acceptance: {
      /** @description What stands behind the "#" of the link. */
      secret: string;
      /** @description 8 to 128 characters, none of those that everybody tries. */
      password: string;
    };
    ForgottenPassword: {
      /** @description By which one signs in; any script, 1 to 100 characters. */
      userName: string;
    };
    Invitation: {
      /** @description By which one signs in; any script, 1 to 100 characters. */
      userName: string;
      /** @example Ann Example */
      name?: string;
      /**
       * Format: email
       * @description Where the invitation goes.
       * @example ann@example.org
       */
      email?: string;
      /** @description What the person may. */
      roles: ('admin' | 'finance' | 'auditor' | 'distributor')[];
      /**
       * @description Whom the role distributor is about.
       * @example 1001
       */
      distributorNo?: string;
    };
    NewRoles: {
      /** @description What the person may. */
      roles: ('admin' | 'finance' | 'auditor' | 'distributor')[];
      /**
       * @description Whom the role distributor is about.
       * @example 1001
       */
      distributorNo?: string;
    };
    Reset: {
      /**
       * @description Takes the second factor off as well; then the password opens nothing either.
       * @default false
       */
      secondFactor: boolean;
    };
    NewDistributor: {
      /** @example 1001 */
      distributorNo: string;
      /** @example Ann Example */
      name: string;
      /**
       * @description Left out for the one root.
       * @example 1001
       */
      sponsorNo?: string;
      /**
       * Format: date
       * @description Today if left out.
       * @example 2026-10-31
       */
      enrolledOn?: string;
      /**
       * Format: email
       * @example ann@example.org
       */
      email?: string;
      /** @example DE */
      country?: string;
      /** @example EUR */
      currency?: string;
    };
    NewSponsor: {
      /**
       * @description The new sponsor.
       * @example 1001
       */
      toSponsorNo: string;
      /**
       * @description Why; kept with the move.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    NewStatus: {
      /** @enum {string} */
      status: 'active' | 'suspended' | 'terminated';
      /**
       * @description Why; kept with the change.
       * @example Sponsor was entered by mistake
       */
      reason?: string;
    };
    CorrectedProfile: {
      /** @example Ann Example */
      name: string;
      /**
       * Format: email
       * @description None when left out.
       * @example ann@example.org
       */
      email?: string;
      /**
       * @description None when left out.
       * @example DE
       */
      country?: string;
    };
    ContactSharing: {
      /** @description Whether the own sponsor may see how to reach this person. */
      shared: boolean;
    };
    PlanText: {
      /** @description The plan document, YAML or JSON, as text. */
      document: string;
      /**
       * @description First period that it holds for.
       * @example 2026-10
       */
      from: string;
    };
    NewPlan: {
      /** @description The plan document, YAML or JSON, as text. */
      document: string;
      /**
       * @description First period that it holds for.
       * @example 2026-10
       */
      from: string;
      /**
       * @description Why a period that has begun is corrected.
       * @example Sponsor was entered by mistake
       */
      reason?: string;
    };
    NewOrder: {
      /** @example 1001 */
      orderNo: string;
      /** @example 1001 */
      distributorNo: string;
      /** @example 2026-10-31T14:30:00Z */
      orderedAt: string;
      /** @example 190.00 */
      cv: string;
      /** @example 190.00 */
      amount?: string;
      /** @example EUR */
      currency?: string;
      /**
       * @description The client who bought; else the distributor.
       * @example 1001
       */
      clientNo?: string;
    };
    NewRefund: {
      /** @example 1001 */
      refundNo: string;
      /** @example 2026-10-31T14:30:00Z */
      refundedAt: string;
      /**
       * @description How much CV comes back.
       * @example 190.00
       */
      cv: string;
    };
    ColumnChosen: {
      /**
       * @description The column as the file calls it.
       * @example Номер спонсора
       */
      header: string;
      /**
       * @description The column that it is; null leaves it out.
       * @example sponsor_no
       */
      column: string | null;
    };
    CheckAsked: {
      /** @description What the file’s columns are; one that is not named here has its own name. */
      columns?: components['schemas']['ColumnChosen'][];
      /**
       * @default next
       * @enum {string}
       */
      late: 'next' | 'reject';
    };
    TakingInAsked: {
      /** @description What the file’s columns are; one that is not named here has its own name. */
      columns?: components['schemas']['ColumnChosen'][];
      /**
       * @default next
       * @enum {string}
       */
      late: 'next' | 'reject';
      /**
       * @description Take the good rows alone; else the file goes in whole or not at all.
       * @default false
       */
      skipBad: boolean;
    };
    NewAdjustment: {
      /** @example 1001 */
      distributorNo: string;
      /**
       * @description In the plan set’s currency.
       * @example -12.50
       */
      amount: string;
      /**
       * @description Why; the distributor sees it.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    SponsorThoughtOf: {
      /**
       * @description Whom the leg would stand below.
       * @example 1001
       */
      toSponsorNo: string;
    };
    NewRun: {
      /**
       * @description `close` freezes the period; `estimate` does not.
       * @enum {string}
       */
      kind: 'close' | 'estimate';
      /**
       * @description Why the month is closed before it is over.
       * @example Sponsor was entered by mistake
       */
      earlyReason?: string;
    };
    NewSimulation: {
      /** @description The plan document, YAML or JSON, as text. */
      document: string;
      /** @description How many of the greatest differences to name; left out: everybody’s. */
      named?: number;
    };
    Approval: {
      /** @description The hash of the run that was looked at, hex. */
      hash: string;
      /**
       * @description Why a run above the payout ceiling is approved.
       * @example Sponsor was entered by mistake
       */
      acceptOverCeiling?: string;
    };
    NewMethod: {
      /** @enum {string} */
      kind: 'ru-account' | 'iban';
      /**
       * @description Of the account’s owner, as the bank knows it.
       * @example Sponsor was entered by mistake
       */
      name: string;
      /**
       * @description 20 digits, or an IBAN.
       * @example Sponsor was entered by mistake
       */
      account: string;
      /**
       * @description The БИК, or the BIC.
       * @example Sponsor was entered by mistake
       */
      bic: string;
      /**
       * @description The ИНН, 10 or 12 digits.
       * @example Sponsor was entered by mistake
       */
      inn?: string;
      /**
       * @description The only one to be paid in; any when left out.
       * @example EUR
       */
      currency?: string;
    };
    NewHold: {
      /**
       * @description Why; kept with the hold.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    NewTaxStatus: {
      /**
       * @description A word of the configured withholding, like self-employed.
       * @example Sponsor was entered by mistake
       */
      status: string;
    };
    NewRate: {
      /**
       * Format: date
       * @description From this day on.
       * @example 2026-10-31
       */
      validOn: string;
      /** @example EUR */
      from: string;
      /** @example EUR */
      to: string;
      /**
       * @description 1 from in to: a decimal with at most ten digits on each side of the point.
       * @example Sponsor was entered by mistake
       */
      rate: string;
    };
    NewBatch: {
      /** @enum {string} */
      format: '1c-client-bank' | '1c-register' | 'pain.001.001.09' | 'pain.001.001.06';
      /** @example EUR */
      currency?: string;
      /** @description Also pays those who have left. */
      withTerminated?: boolean;
    };
    BatchApproval: {
      /** @description The hash of the content that was looked at, hex. */
      hash: string;
    };
    Reason: {
      /**
       * @description Why.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    Cancellation: {
      /**
       * @description Why.
       * @example Sponsor was entered by mistake
       */
      reason: string;
      /**
       * @description Once there is a file.
       * @enum {string}
       */
      ground?: 'refused-by-bank' | 'file-destroyed';
    };
    Submission: {
      /**
       * @description By which the bank knows the file.
       * @example Sponsor was entered by mistake
       */
      reference: string;
    };
    Settling: {
      /** @enum {string} */
      as: 'item' | 'fee' | 'suspense' | 'ignored';
      /**
       * @description Batch and place in it, `7/13`, where it is a payment.
       * @example 7/13
       */
      item?: string;
      /**
       * @description Why.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    ItemEnd: {
      /** @enum {string} */
      outcome: 'paid' | 'rejected' | 'returned';
      /**
       * @description Why.
       * @example Sponsor was entered by mistake
       */
      reason: string;
    };
    Problem: {
      /**
       * Format: uri
       * @example urn:upline:problem:period-unknown
       */
      type: string;
      /** @example Period unknown */
      title: string;
      /** @example 404 */
      status: number;
      /** @description What is wrong, where, what to do. */
      detail: string;
      /**
       * @description The last part of type; stable.
       * @example period-unknown
       */
      code: string;
      /**
       * @description Field, parameter or header at fault.
       * @example period
       */
      field?: string;
      /**
       * Format: uri
       * @description This occurrence; the log holds it, too.
       */
      instance?: string;
      /** @description With request-invalid: every bad field. */
      errors?: {
        field: string;
        detail: string;
      }[];
    } & {
      [key: string]: unknown;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AuditController_list: {
    parameters: {
      query?: {
        /** @description Who acted: a sign-in name, or the name on the entry. */
        by?: string;
        /** @description What was done, such as `distributor.moved`. */
        action?: string;
        /** @description To what kind of thing, such as `distributor`. */
        subjectKind?: string;
        /** @description Its number. */
        subject?: string;
        /** @description Not before. */
        from?: string;
        /** @description Before. */
        until?: string;
        /** @description The `X-Request-Id` of the request. */
        requestId?: string;
        via?: 'session' | 'token' | 'command-line' | 'upline';
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownEntry'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_showHead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            head: components['schemas']['ChainHead'] | null;
            entries: number;
            waiting: number;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_export: {
    parameters: {
      query?: {
        /** @description Who acted: a sign-in name, or the name on the entry. */
        by?: string;
        /** @description What was done, such as `distributor.moved`. */
        action?: string;
        /** @description To what kind of thing, such as `distributor`. */
        subjectKind?: string;
        /** @description Its number. */
        subject?: string;
        /** @description Not before. */
        from?: string;
        /** @description Before. */
        until?: string;
        /** @description The `X-Request-Id` of the request. */
        requestId?: string;
        via?: 'session' | 'token' | 'command-line' | 'upline';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PersonalDataController_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalData'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PersonalDataController_erase: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureReason'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              beganAt: string | null;
              lastSeenAt: string | null;
              endsAt: string | null;
              isCurrent: boolean;
              id: number;
              address: string | null;
              device: string | null;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            endsAt: string;
            userName: string;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            mustSetUpSecondFactor: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_endOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ended: number;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_endThis: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StepUpController_stepUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepUpBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            steppedUpUntil: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_show: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            userName: string | null;
            name: string;
            email: string | null;
            actsAs: string;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            /** @enum {string} */
            credential: 'session' | 'token';
            scopes: ('approve' | 'payout-methods' | 'people' | 'plans' | 'read' | 'write')[];
            steppedUpUntil: string | null;
            secondFactor: {
              isSetUp: boolean;
              isNeeded: boolean;
              recoveryCodesLeft: number;
            } | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPassword'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnPassword'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewSecondFactor'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstCode'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            recoveryCodes: string[];
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            recoveryCodes: string[];
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyTokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              issuedAt: string | null;
              expiresAt: string | null;
              id: number;
              name: string;
              /** @enum {string|null} */
              role: 'admin' | 'auditor' | 'distributor' | 'finance' | null;
              userName: string | null;
              scopes: ('approve' | 'payout-methods' | 'people' | 'plans' | 'read' | 'write')[];
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyTokensController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewToken'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedToken'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyTokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinkController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Acceptance'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            userName: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinkController_forgot: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgottenPassword'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            detail: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: number;
              userName: string;
              name: string;
              email: string | null;
              roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
              distributorNo: string | null;
              hasPassword: boolean;
              hasSecondFactor: boolean;
              needsSecondFactor: boolean;
              isDisabled: boolean;
              disabledAt: string | null;
              addedAt: string | null;
              addedBy: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Invitation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            invitation: components['schemas']['DeliveredLink'];
            id: number;
            userName: string;
            name: string;
            email: string | null;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            needsSecondFactor: boolean;
            isDisabled: boolean;
            disabledAt: string | null;
            addedAt: string | null;
            addedBy: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            userName: string;
            name: string;
            email: string | null;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            needsSecondFactor: boolean;
            isDisabled: boolean;
            disabledAt: string | null;
            addedAt: string | null;
            addedBy: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_changeRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRoles'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            userName: string;
            name: string;
            email: string | null;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            needsSecondFactor: boolean;
            isDisabled: boolean;
            disabledAt: string | null;
            addedAt: string | null;
            addedBy: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_disable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            userName: string;
            name: string;
            email: string | null;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            needsSecondFactor: boolean;
            isDisabled: boolean;
            disabledAt: string | null;
            addedAt: string | null;
            addedBy: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserController_enable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            userName: string;
            name: string;
            email: string | null;
            roles: ('admin' | 'auditor' | 'distributor' | 'finance')[];
            distributorNo: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            needsSecondFactor: boolean;
            isDisabled: boolean;
            disabledAt: string | null;
            addedAt: string | null;
            addedBy: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserAccessController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Reset'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveredLink'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserAccessController_listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              beganAt: string | null;
              lastSeenAt: string | null;
              endsAt: string | null;
              isCurrent: boolean;
              id: number;
              address: string | null;
              device: string | null;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserAccessController_endSessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ended: number;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserAccessController_listTokens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              issuedAt: string | null;
              expiresAt: string | null;
              id: number;
              name: string;
              /** @enum {string|null} */
              role: 'admin' | 'auditor' | 'distributor' | 'finance' | null;
              userName: string | null;
              scopes: ('approve' | 'payout-methods' | 'people' | 'plans' | 'read' | 'write')[];
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UserAccessController_revokeToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
        token: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DistributorController_search: {
    parameters: {
      query: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description A number or a part of it, or three letters or more of a name, in any script. */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SearchHit'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DistributorController_enrol: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDistributor'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            distributorNo: string;
            name: string;
            sponsorNo: string | null;
            /** @enum {string} */
            status: 'active' | 'suspended' | 'terminated';
            enrolledOn: string;
            countsFrom: string;
            email: string | null;
            country: string | null;
            currency: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DistributorController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                sponsorNo: string | null;
                name: string;
                distributorNo: string;
                currency: string | null;
                country: string | null;
                /** @enum {string} */
                status: 'active' | 'suspended' | 'terminated';
                enrolledOn: string;
                countsFrom: string;
              }
            | {
                sponsorName: string | null;
                distributorNo: string;
                name: string;
                /** @enum {string} */
                status: 'active' | 'suspended' | 'terminated';
                enrolledOn: string;
                countsFrom: string;
                email: string | null;
                country: string | null;
                currency: string | null;
              };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DistributorController_upline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | {
                items: components['schemas']['UplineMember'][];
                nextCursor: unknown;
              }
            | {
                items: {
                  steps: number;
                  name: string;
                }[];
                nextCursor: unknown;
              };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeController_move: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSponsor'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Moved'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeController_moves: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SponsorMove'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeController_status: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewStatus'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusChange'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ChangeController_statusHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['StatusChange'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactController_contact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Contact'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactController_correct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectedProfile'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            distributorNo: string;
            name: string;
            email: string | null;
            country: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactController_share: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactSharing'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            distributorNo: string;
            shared: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LateEnrolmentController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LateEnrolment'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              version: number;
              planSet: string;
              currency: string;
              effectiveFrom: string | null;
              holds: boolean;
              sha256: string;
              worstCase: string;
              worst:
                | {
                    /** @enum {string} */
                    kind: 'bounded';
                    percent: string;
                  }
                | {
                    /** @enum {string} */
                    kind: 'unbounded';
                    /** @description So many levels are paid otherwise than all those above. */
                    levels: number;
                    levelsPercent: string;
                    /** @description What bonuses that pay an order once add, wherever. */
                    oncePercent: string;
                    /** @description What each ancestor above those levels adds, without end. */
                    percentPerAncestorAbove: string;
                    /** @description With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
                    passesHundredAtAncestor: number;
                  };
              addedBy: string;
              addedAt: string;
              correctionReason: string | null;
              approvedBy: string | null;
              approvedAt: string | null;
              approvalWaived: boolean;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPlan'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            planSet: string;
            currency: string;
            effectiveFrom: string | null;
            holds: boolean;
            sha256: string;
            worstCase: string;
            worst:
              | {
                  /** @enum {string} */
                  kind: 'bounded';
                  percent: string;
                }
              | {
                  /** @enum {string} */
                  kind: 'unbounded';
                  /** @description So many levels are paid otherwise than all those above. */
                  levels: number;
                  levelsPercent: string;
                  /** @description What bonuses that pay an order once add, wherever. */
                  oncePercent: string;
                  /** @description What each ancestor above those levels adds, without end. */
                  percentPerAncestorAbove: string;
                  /** @description With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
                  passesHundredAtAncestor: number;
                };
            addedBy: string;
            addedAt: string;
            correctionReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            document: string;
            version: number;
            planSet: string;
            currency: string;
            effectiveFrom: string | null;
            holds: boolean;
            sha256: string;
            worstCase: string;
            worst:
              | {
                  /** @enum {string} */
                  kind: 'bounded';
                  percent: string;
                }
              | {
                  /** @enum {string} */
                  kind: 'unbounded';
                  /** @description So many levels are paid otherwise than all those above. */
                  levels: number;
                  levelsPercent: string;
                  /** @description What bonuses that pay an order once add, wherever. */
                  oncePercent: string;
                  /** @description What each ancestor above those levels adds, without end. */
                  percentPerAncestorAbove: string;
                  /** @description With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
                  passesHundredAtAncestor: number;
                };
            addedBy: string;
            addedAt: string;
            correctionReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_changes: {
    parameters: {
      query?: {
        /** @description The version to hold it against; left out: the one that it took the place of. */
        against?: number;
      };
      header?: never;
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionsCompared'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_check: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanText'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description In reading order; none where `plan` is given. */
            mistakes: components['schemas']['Mistake'][];
            /** @description Of all mistakes: the list ends at two hundred. */
            mistakeCount: number;
            plan: components['schemas']['CheckedPlan'] | null;
            from: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        version: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            planSet: string;
            currency: string;
            effectiveFrom: string | null;
            holds: boolean;
            sha256: string;
            worstCase: string;
            worst:
              | {
                  /** @enum {string} */
                  kind: 'bounded';
                  percent: string;
                }
              | {
                  /** @enum {string} */
                  kind: 'unbounded';
                  /** @description So many levels are paid otherwise than all those above. */
                  levels: number;
                  levelsPercent: string;
                  /** @description What bonuses that pay an order once add, wherever. */
                  oncePercent: string;
                  /** @description What each ancestor above those levels adds, without end. */
                  percentPerAncestorAbove: string;
                  /** @description With this ancestor of the buyer, the first who sponsors the buyer being 1, the sum is above 100 %. */
                  passesHundredAtAncestor: number;
                };
            addedBy: string;
            addedAt: string;
            correctionReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BookedLateController_lateOrders: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              cv: string;
              bookedAt: string;
              orderNo: string;
              distributorNo: string;
              name: string;
              orderedOn: string;
              bookedBy: string | null;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BookedLateController_claims: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              claimOn: string;
              cv: string;
              refundNo: string;
              orderNo: string;
              distributorNo: string;
              name: string;
              refundedOn: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClientController_list: {
    parameters: {
      query: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description Whose orders are counted. */
        period: string;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ClientShown'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrderController_list: {
    parameters: {
      query: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description Whose orders, the own and the clients’. */
        distributorNo: string;
        period?: string;
        clientNo?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OrderShown'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrderController_book: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOrder'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            period: string;
            /** @description False: the same order had been booked before, and nothing was done. */
            created: boolean;
            orderNo: string;
            /** @description Booked into a later period than that of its day, which took no more. */
            late: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrderController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderWithRefunds'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefundController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RefundShown'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RefundController_book: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        orderNo: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRefund'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            period: string;
            /** @description False: the same refund had been booked before, and nothing was done. */
            created: boolean;
            refundNo: string;
            /** @description Whether it is a claim on the order's period, which takes no more, instead of negative volume in it. */
            claim: boolean;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ImportJob'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_upload: {
    parameters: {
      query: {
        kind: 'distributors' | 'orders' | 'refunds';
        /** @description Under which it is listed. Give it no person’s name. */
        fileName?: string;
      };
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportJob'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportJob'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckAsked'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportJob'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_takeIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakingInAsked'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportJob'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_discard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportContentController_beginning: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            known: {
              column: string;
              required: boolean;
            }[];
            columns: components['schemas']['ColumnChoice'][];
            rows: {
              line: number;
              values: string[];
            }[];
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportContentController_problems: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CsvProblem'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportContentController_badLines: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountController_get: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AccountMove'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntriesController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description From this day on. */
        from?: string;
        /** @description Up to this day, itself not. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownLedgerEntry'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntriesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerEntryInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntriesController_transfers: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownTransfer'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgerController_trialBalance: {
    parameters: {
      query?: {
        /** @description Up to this day, itself not. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownTrialBalance'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgerController_account: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AccountMove'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgerController_export: {
    parameters: {
      query?: {
        /** @description Up to this day, itself not. */
        until?: string;
        /** @description From this day on. */
        from?: string;
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwedController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description Those alone who owe the company. */
        debts?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwedBalance'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentController_list: {
    parameters: {
      query?: {
        /** @description `waiting` for the second person. */
        state?: 'waiting' | 'approved';
        /** @description Only those booked in it. */
        period?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownAdjustment'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentController_request: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAdjustment'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownAdjustment'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownAdjustment'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DownlineController_page: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description Exactly so many steps below; all levels when left out. */
        level?: number;
        sort?: 'number' | 'name' | 'volume';
        /** @description The downline as this period has it, with its volumes; as it stands now when left out. */
        period?: string;
        /** @description Who bought in the period, joined in it, or bought in the one before and not in it. */
        only?: 'active' | 'new' | 'stopped';
        /** @description Who is on this plan in the period. */
        plan?: string;
        /** @description By number: begins with this one, or the next. */
        from?: string;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownlinePage'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DownlineController_levels: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DownlineLevel'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DownlineSearchController_search: {
    parameters: {
      query: {
        /** @description The beginning of a number, or three letters or more of a name, in any script. */
        q: string;
        /** @description Among those below then; below now when left out. */
        period?: string;
        limit?: number;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownlineHits'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DownlineSearchController_path: {
    parameters: {
      query: {
        /** @description Somebody below. */
        to: string;
        /** @description The way in this period’s tree; the latest one with figures when left out. */
        period?: string;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownlinePath'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExplainController_explain: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description A line, `3` or `7+`: whose orders make it up. */
        level?: string;
        /** @description Somebody above: what became of this one’s volume for that one. */
        ancestor?: string;
      };
      header?: never;
      path: {
        no: string;
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | components['schemas']['AncestorExplanation']
            | components['schemas']['StatementExplanation']
            | components['schemas']['LineExplanation'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MovePreviewController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SponsorThoughtOf'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            refusal: {
              code: string;
              detail: string;
              field: string | null;
            } | null;
            uplineBefore: components['schemas']['UplineMember'][];
            uplineAfter: components['schemas']['UplineMember'][];
            money: {
              period: string;
              currency: string;
              isEstimate: boolean;
              before: string;
              after: string;
              change: string;
              gaining: number;
              losing: number;
              gained: string;
              lost: string;
              earners: {
                distributorNo: string;
                name: string | null;
                before: string;
                after: string;
                change: string;
              }[];
              more: number;
            } | null;
            distributorNo: string;
            fromSponsorNo: string | null;
            toSponsorNo: string;
            /** @description How many would be moved, the top included. */
            people: number;
            /** @description Steps from the leg's top down to its deepest. */
            height: number;
            /** @description Steps from the leg's top up to the root, as it is and as it would be. */
            depthBefore: number;
            depthAfter: number;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              frozenAt?: string | null;
              earlyReason?: string | null;
              runId?: number | null;
              auditHead?: {
                sequence: string;
                hash: string;
              } | null;
              period: string;
              state: string;
              fromOn: string;
              untilOn: string;
              timeZone: string;
              closedAt: string | null;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            frozenAt?: string | null;
            earlyReason?: string | null;
            runId?: number | null;
            auditHead?: {
              sequence: string;
              hash: string;
            } | null;
            period: string;
            state: string;
            fromOn: string;
            untilOn: string;
            timeZone: string;
            closedAt: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodController_isReady: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodController_listRuns: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: number;
              period: string;
              /** @enum {string} */
              kind: 'close' | 'estimate' | 'simulation';
              /** @enum {string} */
              state: 'approved' | 'discarded' | 'done' | 'failed' | 'running';
              planVersion: number;
              currency: string;
              startedBy: string;
              startedAt: string;
              finishedAt: string | null;
              failure: string | null;
              hash: string | null;
              distributors: number | null;
              lineCount: number | null;
              volume: string | null;
              lines: string | null;
              adjustments: string | null;
              ceiling: string | null;
              /** @description Lines in percent of volume × point value, and what the plan allows. */
              percentOfVolume: string | null;
              ceilingPercent: string;
              overCeiling: boolean | null;
              overCeilingReason: string | null;
              approvedBy: string | null;
              approvedAt: string | null;
              approvalWaived: boolean;
              discardedBy: string | null;
              discardedAt: string | null;
              /** @description Of the audit trail when the period was closed. */
              auditHead: {
                sequence: string;
                hash: string;
              } | null;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRun'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            period: string;
            /** @enum {string} */
            kind: 'close' | 'estimate' | 'simulation';
            /** @enum {string} */
            state: 'approved' | 'discarded' | 'done' | 'failed' | 'running';
            planVersion: number;
            currency: string;
            startedBy: string;
            startedAt: string;
            finishedAt: string | null;
            failure: string | null;
            hash: string | null;
            distributors: number | null;
            lineCount: number | null;
            volume: string | null;
            lines: string | null;
            adjustments: string | null;
            ceiling: string | null;
            /** @description Lines in percent of volume × point value, and what the plan allows. */
            percentOfVolume: string | null;
            ceilingPercent: string;
            overCeiling: boolean | null;
            overCeilingReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
            discardedBy: string | null;
            discardedAt: string | null;
            /** @description Of the audit trail when the period was closed. */
            auditHead: {
              sequence: string;
              hash: string;
            } | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodResultsController_simulate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSimulation'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            period: string;
            currency: string;
            volume: string;
            before: {
              lines: string;
              lineCount: number;
              earners: number;
              percentOfVolume: string;
              ceilingPercent: string;
              overCeiling: boolean;
              byBonus: {
                bonus: string;
                lines: string;
                lineCount: number;
              }[];
            };
            after: {
              lines: string;
              lineCount: number;
              earners: number;
              percentOfVolume: string;
              ceilingPercent: string;
              overCeiling: boolean;
              byBonus: {
                bonus: string;
                lines: string;
                lineCount: number;
              }[];
            };
            worstCase: string;
            /** @description People whose lines come to something else; who earns only now, and who only before. */
            changed: number;
            gained: number;
            lost: number;
            differences: {
              distributorNo: string;
              before: string;
              after: string;
              change: string;
            }[];
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeriodResultsController_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            progress: components['schemas']['RunPace'] | null;
            id: number;
            period: string;
            /** @enum {string} */
            kind: 'close' | 'estimate' | 'simulation';
            /** @enum {string} */
            state: 'approved' | 'discarded' | 'done' | 'failed' | 'running';
            planVersion: number;
            currency: string;
            startedBy: string;
            startedAt: string;
            finishedAt: string | null;
            failure: string | null;
            hash: string | null;
            distributors: number | null;
            lineCount: number | null;
            volume: string | null;
            lines: string | null;
            adjustments: string | null;
            ceiling: string | null;
            /** @description Lines in percent of volume × point value, and what the plan allows. */
            percentOfVolume: string | null;
            ceilingPercent: string;
            overCeiling: boolean | null;
            overCeilingReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
            discardedBy: string | null;
            discardedAt: string | null;
            /** @description Of the audit trail when the period was closed. */
            auditHead: {
              sequence: string;
              hash: string;
            } | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunController_compare: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            period: string;
            previousPeriod: string | null;
            currency: string;
            minorDigits: number;
            totals: {
              people: number;
              buyers: number;
              earners: number;
              volume: string;
              lines: string;
              adjustments: string;
              total: string;
            };
            previousTotals: {
              people: number;
              buyers: number;
              earners: number;
              volume: string;
              lines: string;
              adjustments: string;
              total: string;
            } | null;
            /** @description How much more than before, below zero where less. */
            totalsChange: {
              people: number;
              buyers: number;
              earners: number;
              volume: string;
              lines: string;
              adjustments: string;
              total: string;
            } | null;
            share: {
              ceiling: string;
              /** @description Lines in percent of volume × point value, at most four decimals, plain. */
              percentOfVolume: string;
              /** @description In percent. */
              ceilingPercent: string;
              overCeiling: boolean;
            };
            previousShare: {
              ceiling: string;
              /** @description Lines in percent of volume × point value, at most four decimals, plain. */
              percentOfVolume: string;
              /** @description In percent. */
              ceilingPercent: string;
              overCeiling: boolean;
            } | null;
            changed: number;
            startedEarning: number;
            stoppedEarning: number;
            biggestChanges: {
              distributorNo: string;
              before: string;
              after: string;
              change: string;
            }[];
            stopped: {
              distributorNo: string;
              before: string;
              after: string;
              change: string;
            }[];
            lostQualifications: {
              count: number;
              amount: string;
            };
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunController_events: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Approval'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            period: string;
            /** @enum {string} */
            kind: 'close' | 'estimate' | 'simulation';
            /** @enum {string} */
            state: 'approved' | 'discarded' | 'done' | 'failed' | 'running';
            planVersion: number;
            currency: string;
            startedBy: string;
            startedAt: string;
            finishedAt: string | null;
            failure: string | null;
            hash: string | null;
            distributors: number | null;
            lineCount: number | null;
            volume: string | null;
            lines: string | null;
            adjustments: string | null;
            ceiling: string | null;
            /** @description Lines in percent of volume × point value, and what the plan allows. */
            percentOfVolume: string | null;
            ceilingPercent: string;
            overCeiling: boolean | null;
            overCeilingReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
            discardedBy: string | null;
            discardedAt: string | null;
            /** @description Of the audit trail when the period was closed. */
            auditHead: {
              sequence: string;
              hash: string;
            } | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunController_discard: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            period: string;
            /** @enum {string} */
            kind: 'close' | 'estimate' | 'simulation';
            /** @enum {string} */
            state: 'approved' | 'discarded' | 'done' | 'failed' | 'running';
            planVersion: number;
            currency: string;
            startedBy: string;
            startedAt: string;
            finishedAt: string | null;
            failure: string | null;
            hash: string | null;
            distributors: number | null;
            lineCount: number | null;
            volume: string | null;
            lines: string | null;
            adjustments: string | null;
            ceiling: string | null;
            /** @description Lines in percent of volume × point value, and what the plan allows. */
            percentOfVolume: string | null;
            ceilingPercent: string;
            overCeiling: boolean | null;
            overCeilingReason: string | null;
            approvedBy: string | null;
            approvedAt: string | null;
            approvalWaived: boolean;
            discardedBy: string | null;
            discardedAt: string | null;
            /** @description Of the audit trail when the period was closed. */
            auditHead: {
              sequence: string;
              hash: string;
            } | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_bonuses: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              bonus: string;
              level: string;
              lineCount: number;
              volume: string;
              amount: string;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_lines: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        bonus?: string;
        level?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              distributorNo: string;
              name: string;
              bonus: string;
              level: string;
              volume: string;
              rate: string;
              amount: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_standings: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              distributorNo: string;
              name: string;
              plan: string | null;
              status: string;
              pv: string;
              gv: string;
              qualified: string[];
              lines: string;
              adjustments: string;
              total: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_adjustments: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              distributorNo: string;
              name: string;
              origin: string;
              amount: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_changed: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        kind?: 'all' | 'started' | 'stopped';
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              distributorNo: string;
              name: string;
              before: string;
              after: string;
              change: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RunRowsController_lostQualifications: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            run: number;
            period: string;
            items: {
              amount: string;
              distributorNo: string;
              name: string;
              closedPeriod: string;
              bonus: string;
              refundNo: string;
              orderNo: string;
              buyerNo: string;
            }[];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StatementController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['StatementSummary'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StatementController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Statement'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StatementController_onPlan: {
    parameters: {
      query: {
        /** @description A plan of the set, by its key. */
        plan: string;
      };
      header?: never;
      path: {
        no: string;
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupposedStatement'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StatementController_balance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Balance'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StatementFileController_get: {
    parameters: {
      query: {
        /** @description `csv` has the columns of the lines export. */
        format: 'pdf' | 'csv';
        /** @description Of the PDF. */
        language?: 'ru' | 'en';
      };
      header?: never;
      path: {
        no: string;
        period: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutMethodController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: {
              id: number;
              /** @enum {string} */
              state: 'ended' | 'refused' | 'usable' | 'waiting';
              currency: string | null;
              kind: string;
              country: string | null;
              /** @description Masked. */
              account: string;
              /** Format: date-time */
              recordedAt: string;
              /** Format: date-time */
              usableFrom: string;
              /** Format: date-time */
              endedAt: string | null;
              /** Format: date-time */
              refusedAt: string | null;
              /** @description As the bank said it. */
              refusedCode: string | null;
            }[];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutMethodController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMethod'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            /** @enum {string} */
            state: 'ended' | 'refused' | 'usable' | 'waiting';
            currency: string | null;
            kind: string;
            country: string | null;
            /** @description Masked. */
            account: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            usableFrom: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            refusedAt: string | null;
            /** @description As the bank said it. */
            refusedCode: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutMethodController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            /** @enum {string} */
            state: 'ended' | 'refused' | 'usable' | 'waiting';
            currency: string | null;
            kind: string;
            country: string | null;
            /** @description Masked. */
            account: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            usableFrom: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            refusedAt: string | null;
            /** @description As the bank said it. */
            refusedCode: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutRuleController_listHolds: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PayoutHold'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutRuleController_hold: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHold'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayoutHold'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutRuleController_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayoutHold'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutRuleController_listStatuses: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TaxStatus'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutRuleController_setStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTaxStatus'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaxStatus'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExchangeRateController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['EnteredRate'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ExchangeRateController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRate'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            validOn: string;
            from: string;
            to: string;
            rate: string;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['BatchShown'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_freeze: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBatch'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_items: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description Those in this state alone, as the batch counts them. */
        state?: string;
        /** @description The one in this place of the file. */
        position?: number;
        /** @description The last ones instead of the first. */
        last?: unknown;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ItemShown'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_leftOut: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
        /** @description For this reason alone. */
        reason?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LeftOutShown'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_freezeAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BatchApproval'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_reject: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Reason'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Cancellation'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchController_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Reason'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchInFull'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchFileController_download: {
    parameters: {
      query?: {
        /** @description Which file of several; left out, the payments. */
        part?: unknown;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchFileController_export: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            batch: number;
            /** @enum {string} */
            state:
              | 'approved'
              | 'cancelled'
              | 'closed'
              | 'draft'
              | 'exported'
              | 'frozen'
              | 'settling'
              | 'submitted';
            files: components['schemas']['FileShown'][];
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchFileController_readRegister: {
    parameters: {
      query: {
        format: 'csv' | 'xlsx';
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BatchFileController_submitted: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Submission'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: number;
            /** @enum {string} */
            state:
              | 'approved'
              | 'cancelled'
              | 'closed'
              | 'draft'
              | 'exported'
              | 'frozen'
              | 'settling'
              | 'submitted';
            bankReference: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutPreviewController_get: {
    parameters: {
      query: {
        format: '1c-client-bank' | '1c-register' | 'pain.001.001.09' | 'pain.001.001.06';
        currency?: string;
        /** @description As if those who have left were paid as well. */
        withTerminated?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayoutPreview'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutsOfController_list: {
    parameters: {
      query?: {
        /** @description Items on a page. */
        limit?: number;
        /** @description `nextCursor` of the page before; left out for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PayoutShown'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PayoutsOfController_yearly: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        year: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswerController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownAnswer'][];
            nextCursor: unknown;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswerController_take: {
    parameters: {
      query: {
        format: 'pain.002' | 'camt.053' | '1c' | '1c-register' | 'csv';
        /** @description Under which it is listed. */
        fileName?: string;
      };
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerReport'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntryController_list: {
    parameters: {
      query?: {
        /** @description waiting: all that people have to look at. */
        state?: 'waiting' | 'unmatched' | 'posted' | 'settled' | 'ignored';
        /** @description `nextCursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ShownEntry2'][];
            statuses: components['schemas']['ShownStatus'][];
            nextCursor: string | null;
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntryController_settle: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Settling'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            as: 'fee' | 'ignored' | 'item' | 'suspense';
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntryController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes it safe to send the request again: the same key and body give the first answer, another body is refused. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: number;
        position: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ItemEnd'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedBatch'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransitController_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InTransit2'];
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HealthController_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ok';
          };
        };
      };
      /** @description Refused, and why. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
